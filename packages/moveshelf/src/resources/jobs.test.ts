import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';
import { AbortedError, JobError, TimeoutError, UnknownIdError } from '../index.ts';
import type { JobState } from '../index.ts';

const state = (status: string, description = 'Gait tool', result: string | null = null) => ({
  node: { id: 'j1', status, result, description },
});

/** A job whose states follow each other at each look; the last one stays. */
function going(...states: readonly object[]) {
  let looks = 0;
  return server({ GetJob: () => states[Math.min(looks++, states.length - 1)]! });
}

describe('a job', () => {
  test('tells its states as they change, on the clock of the client', async () => {
    const { moveshelf, clock, lines } = going(
      state('Pending'),
      state('Pending'),
      state('Processing'),
      state('Processing', 'Gait tool, half'),
      state('Complete', 'Gait tool', '{"clips":1}'),
    );
    const seen: JobState[] = [];
    const watching = (async () => {
      for await (const now of moveshelf.jobs.job('j1')) seen.push(now);
    })();
    await clock.advance(999);
    expect([lines().length, seen.length, clock.waiting]).toMatchObject([1, 1, [{ label: 'job j1' }]]);
    await clock.advance(3001);
    await watching;
    expect(seen.map(({ status, description, result }) => [status, description, result])).toEqual([
      ['Pending', 'Gait tool', null],
      ['Processing', 'Gait tool', null],
      ['Processing', 'Gait tool, half', null],
      ['Complete', 'Gait tool', { clips: 1 }],
    ]);
    expect([lines().length, clock.waiting]).toEqual([5, []]);
  });

  test('can be left while it runs, and asked for more often', async () => {
    const { moveshelf, clock, lines } = going(state('Pending'), state('Processing'));
    const watching = (async () => {
      for await (const { status } of moveshelf.jobs.job('j1').states({ every: 10 })) if (status === 'Processing') break;
    })();
    await clock.advance(10);
    await watching;
    expect([lines().length, clock.waiting]).toEqual([2, []]);
  });

  test('is awaited, whatever words it has meanwhile', async () => {
    const { moveshelf, clock } = going(state('Pending'), state('Queued for later'), state('Complete'));
    const end = moveshelf.jobs.job('j1').finished();
    await clock.advance(2000);
    expect(await end).toMatchObject({ status: 'Complete', result: null });
  });

  test('that fails is a JobError with its description; iterated, it is its last state', async () => {
    const { moveshelf, clock } = going(state('Failed', 'no markers'));
    const error = await failure(moveshelf.jobs.job('j1').finished(), JobError);
    expect(error).toMatchObject({ kind: 'job', job: { status: 'Failed', description: 'no markers' } });
    expect(error.message).toBe('The job j1 failed: no markers');
    const seen: string[] = [];
    for await (const { status } of moveshelf.jobs.job('j1')) seen.push(status);
    expect([seen, clock.waiting]).toEqual([['Failed'], []]);
  });

  test('that takes too long is a TimeoutError', async () => {
    const { moveshelf, clock } = going(state('Processing'));
    const end = failure(moveshelf.jobs.job('j1').finished({ timeout: 5000 }), TimeoutError);
    await clock.advance(5000);
    expect((await end).message).toContain('job j1 is over');
    expect(clock.waiting).toEqual([]);
  });

  test.each(['finished', 'states'] as const)('is no longer waited for after an abort: %s', async (way) => {
    const { moveshelf, clock } = going(state('Processing'));
    const { signal, abort } = (() => {
      const controller = new AbortController();
      return { signal: controller.signal, abort: () => controller.abort('enough') };
    })();
    const job = moveshelf.jobs.job('j1');
    const all = async (): Promise<void> => {
      for await (const _state of job.states({ signal })) void _state;
    };
    const end = failure(way === 'finished' ? job.finished({ signal }) : all(), AbortedError);
    await clock.advance(1500);
    abort();
    expect(await end).toMatchObject({ outcome: { reason: 'enough' } });
    expect(clock.waiting).toEqual([]);
  });

  test('that nobody knows is an UnknownIdError', async () => {
    const { moveshelf } = server({ GetJob: { node: null } });
    expect((await failure(moveshelf.jobs.job('j1').finished(), UnknownIdError)).id).toBe('j1');
  });

  test('may have a result that is no JSON', async () => {
    const { moveshelf } = server({ GetJob: state('Complete', 'x', 'all well') });
    expect((await moveshelf.jobs.get('j1')).result).toBe('all well');
  });
});
