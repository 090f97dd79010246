import { assert } from 'chai';
import { inProcess } from '../../fixtures/in-process.ts';
import { motifOf } from '../../motif/client.ts';
import { htmlOf } from '../../report/html.ts';
import { jsonOf } from '../../report/json.ts';
import { runContract } from '../../runner/run-contract.ts';
import { secretsOf } from '../../runner/secrets-of.ts';
import type { VendorName } from '../../suites.ts';
import type { Target } from '../../target.ts';

/** A target at which something is done with each answer before it is on its way. */
function spied(target: Target, spy: (url: string, init: RequestInit) => Response | void): Target {
  return {
    ...target,
    async fetch(url, init) {
      const answer = await target.fetch(url, init);
      return spy(url, init) ?? answer;
    },
  };
}

/** @throws AssertionError if a run that nobody allowed to change anything does so, or a scenario that reads tries to. */
export async function expectOnlyReading(vendor: VendorName): Promise<void> {
  const methods = new Set<string>();
  const { lab, target } = inProcess(vendor);
  const report = await runContract({
    vendor,
    matching: 'record',
    target: spied(target, (_url, { method = 'GET' }) => {
      methods.add(method);
    }),
  });
  lab.close();
  assert.deepEqual([...methods], ['GET'], 'verbs that were sent');
  const failed = report.scenarios.filter(({ outcome }) => outcome === 'failed').map(({ reason }) => reason);
  assert.deepEqual(failed, [], 'scenarios that failed');
}

/** @throws AssertionError if a camera still records when a run was stopped in the middle of a recording. */
export async function expectStopped(): Promise<void> {
  const { lab, target } = inProcess('motif');
  const stop = new AbortController();
  await runContract({
    vendor: 'motif',
    target: spied(target, (url) => {
      if (url.endsWith('/camera/FAKE0/recording/start')) stop.abort();
    }),
    allowChanges: true,
    matching: 'a recording ends by itself after its duration',
    signal: stop.signal,
  });
  assert.isFalse(await motifOf(target).camera('FAKE0').isRecording(), 'the camera still records');
  lab.close();
}

/** @throws AssertionError if a report of a device that repeats everything tells its key. */
export async function expectNoSecretReported(vendor: VendorName): Promise<void> {
  const { lab, target } = inProcess(vendor);
  let count = 0;
  const report = await runContract({
    vendor,
    target: spied(target, (url, { headers, body }) => {
      count += 1;
      const sent = { url, headers: Object.fromEntries(new Headers(headers)), body };
      return count > 6 ? Response.json(sent, { status: 500 }) : undefined;
    }),
  });
  lab.close();
  assert.isAbove(report.failed, 0);
  for (const text of [jsonOf(report), htmlOf(report)])
    for (const secret of secretsOf(target.credentials)) assert.notInclude(text, secret, 'the report tells a secret');
}
