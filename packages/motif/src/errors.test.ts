import { inspect } from 'node:util';
import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { HttpError, LabrigError, NetworkError, RequestError } from './index.ts';
import type { Motif } from './index.ts';

describe("a refusal is an HttpError with the vendor's own words", () => {
  test.each<[status: number, operation: string, words: string | RegExp, run: (motif: Motif) => Promise<unknown>]>([
    [400, 'configureCamera', /Gain/, (motif) => motif.camera('FAKE0').configure({ Gain: 99 })],
    [
      400,
      'scheduleRecording',
      'hour 99 is outside 0-23',
      (motif) => motif.schedule.recording.start({ task_name: 'a', cron_expression: '0 99 * * *' }),
    ],
    [404, 'getCamera', /FAKE9/, (motif) => motif.camera('FAKE9').status()],
    [404, 'readCamerasParameter', /Gian/, (motif) => motif.read('Gian')],
    [
      409,
      'startRecording',
      'camera FAKE0 is not ready (pending)',
      (motif) =>
        motif
          .camera('FAKE0')
          .recording.start()
          .then(() => motif.recording.start()),
    ],
  ])('%i of %s', async (status, operationId, words, run) => {
    const error = await failure(run(rig().motif), HttpError);
    expect(error).toBeInstanceOf(LabrigError);
    expect(error).toMatchObject({ name: 'HttpError', kind: 'http', status, code: status, operationId, attempts: 1 });
    expect(error.vendorMessage).toMatch(words);
    // The vendor's code is the status again, which needs no repetition.
    expect(error.message).toContain(`${operationId} (${error.request.method} http://motif.test/`);
    expect(error.message).toContain(`answered ${status}: ${error.vendorMessage}\n`);
    expect(error.outcome.body).toEqual({ error: error.vendorMessage, status_code: status });
  });

  test.each([
    [{ error: 'busy', status_code: 17 }, 17, 'answered 409: busy (code 17)'],
    [{ error: 'busy', status_code: 'E17' }, 'E17', 'answered 409: busy (code E17)'],
    [{ error: { deep: true }, status_code: [] }, undefined, 'answered 409\n'],
    [{}, undefined, 'answered 409\n'],
  ])('whatever is in its envelope: %j', async (body, code, words) => {
    const { motif } = rig({}, { fetch: async () => Response.json(body, { status: 409 }) });
    const error = await failure(motif.recording.start(), HttpError);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

describe('no secret shows, neither in a message, nor in print, nor in JSON', () => {
  const secrets = ['abcdef123456abcdef123456abcdef12', 'hunter2', 'l00py'];
  const shown = (error: Error): string =>
    [error.message, error.stack, inspect(error, { depth: null, showHidden: true }), JSON.stringify(error)].join('\n');
  const [apiKey = '', password = '', loopyKey = ''] = secrets;
  const baseUrl = `https://lab:${password}@10.11.12.23:6083`;
  /** Answers with everything that it was sent, as careless servers do. */
  const echo = async (url: string, init: { headers: Record<string, string>; body?: unknown }): Promise<Response> =>
    new Response(`<html>${url} ${JSON.stringify(init.headers)} ${init.body}</html>`);

  test.each<[what: string, expected: new (...args: never[]) => Error, device: Partial<Parameters<typeof rig>[1]>]>([
    ['a refused key', HttpError, {}],
    ['an answer that echoes the request', LabrigError, { fetch: echo }],
    ['no connection', NetworkError, { fetch: () => Promise.reject(new TypeError('fetch failed')) }],
  ])('%s', async (_what, expected, device) => {
    const { motif } = rig({}, { baseUrl, apiKey, retry: false, ...device });
    const error = await failure(motif.recordings.copyAll({ loopy_username: 'ada', loopy_api_key: loopyKey }), expected);
    for (const secret of secrets) expect(shown(error)).not.toContain(secret);
  });

  test('a call that cannot be sent', async () => {
    const { motif } = rig({}, { apiKey });
    const error = await failure(motif.io.log({ loopy_api_key: loopyKey, gain: Number.NaN }), RequestError);
    expect(error.message).toContain('gain is NaN');
    for (const secret of secrets) expect(shown(error)).not.toContain(secret);
  });

  test('the client itself', () => {
    const { motif } = rig({}, { apiKey });
    expect(inspect(motif, { depth: null, showHidden: true })).not.toContain(apiKey);
  });
});
