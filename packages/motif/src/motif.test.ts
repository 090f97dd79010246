import { spec } from '@labrig/motif-simulator';
import { describe, expect, test } from 'vitest';
import { counterparts } from './fixtures/counterparts.ts';
import { rig } from './fixtures/rig.ts';
import { createMotif } from './motif.ts';

describe("every call of the vendor's client has its counterpart, with the same request on the wire", () => {
  for (const [endpoint, run, body] of counterparts) {
    test(body ? `${endpoint} ${JSON.stringify(body)}` : endpoint, async () => {
      const { lab, motif } = rig();
      if (endpoint.startsWith('DELETE'))
        await motif.schedule.recording.start({ task_name: 'a', cron_expression: '0 0 1 1 ?' });
      await run(motif);
      const request = lab.requests.entries().at(-1);
      expect(`${request?.method} ${request?.path.replace(/^\/(?:api\/1\/)?/, '')}`).toBe(endpoint);
      expect(request?.request.body).toEqual(body);
      expect(request?.unread).toEqual([]);
      expect(request?.status).toBe(200);
    });
  }

  test('no operation that the vendor speaks of is left out', async () => {
    const { lab, motif } = rig();
    for (const [, run] of counterparts) await run(motif).catch(() => undefined);
    const asked = new Set(lab.requests.entries().map(({ operation }) => operation));
    // What is this project's own conclusion may do with its function in `motif.api`.
    const known = spec.operations.filter(({ evidence }) => evidence !== 'inferred');
    expect(known.map(({ id }) => id).filter((operation) => !asked.has(operation))).toEqual([]);
  });

  test('only the version stands outside of /api/1', async () => {
    const { lab, motif } = rig();
    for (const [, run] of counterparts) await run(motif).catch(() => undefined);
    const outside = lab.requests.entries().filter(({ path }) => !path.startsWith('/api/1/'));
    expect(new Set(outside.map(({ path }) => path))).toEqual(new Set(['/version']));
  });

  test.each(['isRecording', 'isCopying', 'isExporting'] as const)('%s is one look at the status', async (method) => {
    const { camera, lab } = rig();
    expect(await camera[method]()).toBe(false);
    expect(lab.requests.entries().map(({ operation }) => operation)).toEqual(['getCamera']);
  });
});

describe('createMotif', () => {
  test('sends nothing, and refuses an address that is none without repeating it', () => {
    const { lab } = rig();
    expect(lab.requests.entries()).toEqual([]);
    const wrong = () => createMotif({ baseUrl: '10.11.12.23:6083?key=hunter2', apiKey: 'k' });
    expect(wrong).toThrow(TypeError);
    expect(wrong).not.toThrow(/hunter2/);
  });

  test('sends the key with every request, the version included, without the white space around it', async () => {
    const { lab } = rig();
    const { apiKey, ...connection } = lab.motif.connection();
    const motif = createMotif({ ...connection, apiKey: ` ${apiKey}\n` });
    expect((await motif.version()).software).toBe('6.1.3');
    expect((await motif.cameras()).map(({ serial }) => serial)).toEqual(['FAKE0', 'FAKE1']);
  });
});
