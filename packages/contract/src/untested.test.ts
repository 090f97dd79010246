import { expect, test } from 'vitest';
import { suites } from './suites.ts';
import { untestedMistakes } from './untested.ts';

/** How many declared statuses of a vendor no scenario exercises, where there are any. Smaller numbers are welcome, larger ones are not. */
const most = { depthai: 1 };

test('the list of what nobody exercises has not grown, and every entry is declared in the spec', () => {
  const counts = Object.entries(suites).map(
    ([vendor, { untested }]) => [vendor, Object.keys(untested).length] as const,
  );
  expect(Object.fromEntries(counts.filter(([, count]) => count > 0))).toEqual(most);
  for (const { operations, untested } of Object.values(suites)) {
    const declared = operations.flatMap(({ id, answers }) => Object.keys(answers).map((status) => `${id} ${status}`));
    expect(declared).toEqual(expect.arrayContaining(Object.keys(untested)));
  }
});

test('an entry that is exercised, a status that is missing, and a reason that is none are told', () => {
  const reason = 'no device that we know ever does it';
  expect(untestedMistakes({ 'getCamera 418': reason }, ['getCamera 418'])).toEqual([]);
  expect(untestedMistakes({ 'getCamera 418': reason }, [])).toEqual([
    'getCamera 418 is exercised: take it off the list',
  ]);
  expect(untestedMistakes({}, ['getCamera 418'])).toEqual(['getCamera 418 is exercised by no scenario']);
  expect(untestedMistakes({ 'getCamera 418': 'later' }, ['getCamera 418'])).toEqual(['getCamera 418 has no reason']);
});
