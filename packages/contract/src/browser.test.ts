import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from './fixtures/kinds.ts';
import { keepCoverage } from './fixtures/keep-coverage.ts';
import { openContractPage, type ContractPage } from './fixtures/page/open-page.ts';
import { suites } from './suites.ts';
import { obstacle } from './scenario.ts';
import type { PageRequest, PageResult } from './fixtures/page/result.ts';
import type { AnySuite } from './suite.ts';

let page: ContractPage;
beforeAll(async () => {
  page = await openContractPage();
}, 60_000);
afterAll(() => page.close());

/** What a browser keeps from being tried, and why. */
const beyond: Readonly<Record<string, string>> = {
  'the server answers the word null, and sends callers on who spell the slash otherwise':
    'pages don’t see where they are sent on to',
  'a still comes in every format, color in its still size, mono and depth in that of their resolution':
    'WebP is written by sharp, which needs Node',
  'a clip is made of a file, is worked on, and is downloaded as it was sent':
    'answers of a service worker have no length',
  'a stream of another length than announced is never taken for a file': 'pages can’t announce the length of a stream',
};

const offers = { advance: true, hardware: true, fault: true };
const without = Object.keys(beyond);
const labs = kinds.map(({ vendor, generation, device }): PageRequest => {
  const address = `https://${vendor}.example`;
  return { vendor, generation, address, options: { [vendor]: device }, without };
});

describe.each(labs)('$vendor $generation in a browser, through its service worker', (lab) => {
  let result: PageResult;
  beforeAll(async () => {
    result = await page.run(lab);
  }, 180_000);
  keepCoverage([lab.vendor, lab.generation, 'browser'].filter(Boolean).join('-'), () => ({
    vendor: lab.vendor,
    way: 'in a browser',
    exercised: result.exercised,
  }));

  const suite: AnySuite = suites[lab.vendor];
  const { generation } = lab;
  for (const scenario of suite.scenarios) {
    if (scenario.generation !== undefined && scenario.generation !== generation) continue;
    const missing =
      beyond[scenario.name] ?? obstacle(scenario, { ...offers, ...(generation !== undefined && { generation }) });
    test.skipIf(missing !== undefined)(scenario.name + (missing === undefined ? '' : ` (${missing})`), () => {
      expect(result.outcomes[scenario.name]).toBeNull();
    });
  }

  test('no answer broke the spec', () => expect(result.violations).toEqual([]));
});

test('everything that a browser keeps from being tried is a scenario', () => {
  const names = Object.values(suites).flatMap(({ scenarios }: AnySuite) => scenarios.map(({ name }) => name));
  expect(names).toEqual(expect.arrayContaining(without));
});
