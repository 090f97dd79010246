import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { DecodeError, HttpError, NetworkError, TimeoutError } from './index.ts';
import type { Fault } from './fixtures/rig.ts';
import type { LabrigError } from './index.ts';

const table: readonly [effect: Fault, outcome: object, error: new (...args: never[]) => LabrigError, words: RegExp][] =
  [
    [{ kind: 'html' }, { kind: 'decode', reason: 'syntax', status: 200 }, DecodeError, /not JSON: "<!doctype html>/],
    [{ kind: 'truncated' }, { kind: 'decode', reason: 'syntax', status: 200 }, DecodeError, /not JSON: "\{/],
    [{ kind: 'empty' }, { kind: 'decode', reason: 'empty', status: 200 }, DecodeError, /no body/],
    [{ kind: 'wrong-type' }, { kind: 'decode', reason: 'shape', status: 200 }, DecodeError, /another shape/],
    [{ kind: 'status', status: 418 }, { kind: 'decode', reason: 'status', status: 418 }, DecodeError, /418/],
    [{ kind: 'status', status: 500 }, { kind: 'http', ok: false, status: 500 }, HttpError, /answered 500/],
    [
      { kind: 'refused' },
      { kind: 'network', unsent: true, code: 'ECONNREFUSED' },
      NetworkError,
      /Nobody answers there/,
    ],
    [{ kind: 'tls' }, { kind: 'network', unsent: true }, NetworkError, /does not speak TLS/],
    [{ kind: 'reset' }, { kind: 'network', unsent: false }, NetworkError, /may have reached the server/],
    [{ kind: 'reset-after-headers' }, { kind: 'network', unsent: false }, NetworkError, /may have reached the server/],
    [{ kind: 'hang' }, { kind: 'timeout', scope: 'attempt', limit: 30_000 }, TimeoutError, /within 30 s/],
    [
      { kind: 'delay', milliseconds: 31_000 },
      { kind: 'timeout', scope: 'attempt', limit: 30_000 },
      TimeoutError,
      /within 30 s/,
    ],
  ];

describe('whatever comes instead of an answer', () => {
  test.each(table)(
    '%j is a typed outcome below, and an error with advice above',
    async (effect, outcome, error, words) => {
      const { lab, motif, camera } = rig({}, { retry: false });
      lab.faults.add({ device: 'motif', effect });
      expect(await motif.api.getCamera({ path: { serial: 'FAKE0' } })).toMatchObject({
        ...outcome,
        attempts: 1,
        request: { operationId: 'getCamera', method: 'GET', url: 'http://motif.test/api/1/camera/FAKE0' },
      });
      for (const call of [camera.status(), camera.recording.start(), motif.version(), motif.schedule.clearTask('a')]) {
        expect((await failure(call, error)).message).toMatch(words);
      }
    },
  );

  test('an answer that comes late is still an answer', async () => {
    const { lab, motif } = rig();
    lab.faults.add({ device: 'motif', effect: { kind: 'delay', milliseconds: 29_000 } });
    lab.faults.add({ device: 'motif', effect: { kind: 'drip', bytes: 16, milliseconds: 10 }, when: { nth: 1 } });
    expect((await motif.version()).software).toBe('6.1.3');
    expect((await motif.version({ timeout: 0 })).software).toBe('6.1.3');
  });

  test('a frozen system is waited for no longer than the call allows', async () => {
    const { lab, motif } = rig();
    lab.motif.hardware.freeze({});
    const before = lab.clock.now();
    expect(await failure(motif.recording.stop({ timeout: 1500 }), TimeoutError)).toMatchObject({
      limit: 1500,
      attempts: 1,
    });
    expect(lab.clock.now() - before).toBe(1500);
  });
});
