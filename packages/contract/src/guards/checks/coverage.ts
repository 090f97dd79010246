import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import { spec } from '@labrig/motif-simulator';
import { createCoverage } from '../../coverage.ts';
import { suites } from '../../suites.ts';
import { untestedMistakes } from '../../untested.ts';
import { rehearsalOf } from '../simulators/rehearsal.ts';
import type { Coverage } from '../../coverage.ts';
import type { AnySuite } from '../../suite.ts';
import type { VendorName } from '../../suites.ts';

const root = join(import.meta.dirname, '../../../../..');
const version = spec.operations.find(({ id }) => id === 'getVersion')!;
/** The same in a spec, and another. */
const declared = ['getVersion', 'listCameras'].map((operationId) => ({
  operationId,
  responses: { 200: {}, 401: {} },
}));

/** What is known after one answer. */
function afterOne(status: number, body: unknown): Coverage {
  const coverage = createCoverage(spec.operations);
  coverage.during('the system tells its version');
  coverage.note(version, status, body);
  return coverage;
}

export async function expectViolation(): Promise<void> {
  const told = [afterOne(418, {}), afterOne(200, { software: 7 })].flatMap(({ violations }) =>
    violations.map(({ operation, status, path }) => `${operation} ${status}${path}`),
  );
  assert.includeMembers(told, ['getVersion 418', 'getVersion 200/software'], 'what broke the spec');
}

export async function expectMissing(): Promise<void> {
  const { missing } = afterOne(200, { software: '1' });
  assert.include(missing, 'getVersion 401', 'a status that nobody saw');
  assert.include(missing, 'listCameras 200', 'an operation that nobody called');
  assert.notInclude(missing, 'getVersion 200');
}

/** @throws AssertionError if the table of the documents says yes to what nobody saw. */
export async function expectHonestTable(): Promise<void> {
  const { coverageTable } = (await import(join(root, 'packages/house/src/coverage-table.ts'))) as {
    coverageTable(base: string): string;
  };
  const { exercised } = afterOne(200, { software: '1' });
  const files = {
    'specs/scenario.schema.yaml': { $defs: { Devices: { properties: { motif: {} } } } },
    'specs/motif.openapi.yaml': { paths: { '/version': { get: declared[0] }, '/cameras': { get: declared[1] } } },
    'docs/motif.md': '# Motif',
    'packages/contract/coverage/a.json': { vendor: 'motif', way: 'in-process', exercised },
  };
  const base = mkdtempSync(join(tmpdir(), 'labrig-table-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const rows = coverageTable(base).split('\n');
  rmSync(base, { recursive: true });
  const yes = rows.filter((row) => / yes /.test(row)).map((row) => /`(\w+)`/.exec(row)?.[1]);
  assert.deepEqual(yes, ['getVersion'], 'operations with a yes');
}

/** @throws AssertionError if something is on the list of a vendor that its first scenario exercises. */
export async function expectHonestList(vendor: VendorName): Promise<void> {
  const suite: AnySuite = suites[vendor];
  const coverage = createCoverage(suite.operations);
  const { lab, target } = rehearsalOf(vendor);
  const [first] = suite.scenarios;
  await first!.run(await suite.rig(target, coverage));
  lab.close();
  const superfluous = untestedMistakes(suite.untested, coverage.missing).filter((each) => each.includes('take it off'));
  assert.isEmpty(superfluous, superfluous.join('; '));
}
