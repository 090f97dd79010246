import { describe, expect, test } from 'vitest';
import { inProcess } from '../fixtures/in-process.ts';
import { motifOf } from '../motif/client.ts';
import { runContract } from './run-contract.ts';
import type { Target } from '../target.ts';

const recording = 'a recording ends by itself after its duration';
const start = '/camera/FAKE0/recording/start';

/** A target at which something happens when a request has been done, before its answer is on its way. */
function interrupted(target: Target, path: string, happen: () => unknown): Target {
  return {
    ...target,
    async fetch(url, init) {
      const answer = await target.fetch(url, init);
      if (url.endsWith(path)) await happen();
      return answer;
    },
  };
}

describe('a run that is stopped', () => {
  test('stops the recording that was being started, and says what was not tried', async () => {
    const { target } = inProcess('motif');
    const stop = new AbortController();
    const report = await runContract({
      vendor: 'motif',
      target: interrupted(target, start, () => stop.abort()),
      allowChanges: true,
      matching: recording,
      signal: stop.signal,
    });
    expect(report).toMatchObject({ interrupted: true, passed: 0, failed: 0 });
    const result = report.scenarios.find(({ name }) => name === recording);
    expect(result).toMatchObject({
      outcome: 'skipped',
      reason: 'it was stopped',
      restored: ['what camera FAKE0 recorded was stopped'],
    });
    expect(await motifOf(target).camera('FAKE0').isRecording()).toBe(false);
    expect(report.scenarios.at(-1)?.reason).toBe('the run was stopped');
  });

  test('ends before anything is tried if nobody has answered yet', async () => {
    const { target } = inProcess('motif');
    const silent: Target = { ...target, fetch: () => new Promise(() => undefined) };
    const signal = AbortSignal.abort();
    await expect(runContract({ vendor: 'motif', target: silent, signal })).rejects.toThrow(/it was stopped before/);
  });
});

test('a scenario that takes too long has failed, sends nothing more, and is put back', async () => {
  // In real time, so that the scenario's patience ends before the client's.
  const { target, lab } = inProcess('motif');
  lab.clock.setMode('system');
  const { clock: _, ...real } = target;
  let [hasStarted, hung] = [false, 0];
  const sticking: Target = {
    ...real,
    async fetch(url, init) {
      if (hasStarted && hung === 0 && url.endsWith('/camera/FAKE0')) {
        hung += 1;
        await new Promise((_resolve, reject) =>
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        );
      }
      hasStarted ||= url.endsWith(start);
      return target.fetch(url, init);
    },
  };
  const report = await runContract({
    vendor: 'motif',
    target: sticking,
    allowChanges: true,
    matching: recording,
    patience: 100,
  });
  const result = report.scenarios.find(({ name }) => name === recording);
  expect(result).toMatchObject({
    outcome: 'failed',
    reason: 'it took longer than 0.1 seconds',
    restored: ['what camera FAKE0 recorded was stopped'],
  });
  expect(hung).toBe(1);
  expect(await motifOf(target).camera('FAKE0').isRecording()).toBe(false);
});

test('a device that says that nothing runs is stopped all the same', async () => {
  const { target } = inProcess('motif');
  const vague: Target = {
    ...target,
    async fetch(url, init) {
      // It doesn't do the stop that the scenario asks for.
      if (url.endsWith('/camera/FAKE0/recording/stop') && refusals-- > 0) throw new TypeError('fetch failed');
      const answer = await target.fetch(url, init);
      if (init.method !== 'GET' || !url.endsWith('/camera/FAKE0')) return answer;
      const { camera_info: info, ...rest } = (await answer.json()) as { camera_info: object };
      return Response.json({ ...rest, camera_info: { ...info, status: 'ready', filename: null } });
    },
  };
  let refusals = 1;
  const name = 'while a camera records, nothing more is started, neither on it nor on all';
  const report = await runContract({ vendor: 'motif', target: vague, allowChanges: true, matching: name });
  const result = report.scenarios.find((scenario) => scenario.name === name);
  expect(result?.restored).toEqual(['what camera FAKE0 recorded was stopped']);
  await motifOf(target).camera('FAKE0').waitUntilReady();
});

describe('nothing that could change a device is sent to it without being allowed', () => {
  test.each([{}, { only: 'reading' as const, allowChanges: true }])('%j', async (options) => {
    const { target } = inProcess('motif');
    const methods = new Set<string>();
    const spied: Target = {
      ...target,
      fetch(url, init) {
        methods.add(init.method ?? 'GET');
        return target.fetch(url, init);
      },
    };
    const report = await runContract({ vendor: 'motif', target: spied, ...options });
    expect([...methods]).toEqual(['GET']);
    expect(report.failed).toBe(0);
    expect(report.passed).toBeGreaterThan(3);
    expect(report.scenarios.filter(({ effect }) => effect === 'changing').map(({ outcome }) => outcome)).toContain(
      'skipped',
    );
  });
});
