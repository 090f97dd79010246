import { expect, expectTypeOf, test } from 'vitest';
import { createApi } from './api.ts';
import { deleteClip, getCamera, getClip, startRecording } from './fixtures/operations.ts';
import { LabrigError } from './errors/labrig-error.ts';
import type { Camera, Problem } from './fixtures/operations.ts';
import { json, server } from './fixtures/server.ts';
import type { Fetch } from './middleware.ts';
import type { Operation } from './operation.ts';
import type { OutcomeBase, ResultOf } from './result.ts';
import { createTransport } from './transport.ts';
import { unwrap } from './unwrap.ts';
import { waitUntil } from './wait-until.ts';

const transport = createTransport({ baseUrl: 'http://lab.example', fetch: server(json({ serial: 'FAKE0' })).fetch });
const api = createApi(transport, { getCamera, startRecording, deleteClip, getClip });
/** As simulators have it. */
const wide = (_input: string | URL | Request, _init?: RequestInit): Promise<Response> => fetch('');
const args = { path: { serial: 'FAKE0' } };

test('a result narrows by kind, then by status', async () => {
  const result = await transport.call(getCamera, args);
  expectTypeOf(result).toEqualTypeOf<ResultOf<typeof getCamera>>();
  expectTypeOf(result.kind).toEqualTypeOf<'http' | 'timeout' | 'aborted' | 'network' | 'decode' | 'auth' | 'request'>();
  if (result.kind === 'http') {
    expectTypeOf(result.status).toEqualTypeOf<200 | 401 | 404>();
    expectTypeOf(result.body).toEqualTypeOf<Camera | Problem>();
    if (result.status === 200) expectTypeOf(result.body).toEqualTypeOf<Camera>();
    else expectTypeOf(result.body).toEqualTypeOf<Problem>();
  }
  if (result.kind === 'timeout') expectTypeOf(result.scope).toEqualTypeOf<'attempt' | 'total'>();
  if (result.kind === 'network') expectTypeOf(result.unsent).toEqualTypeOf<boolean>();
  if (result.kind === 'decode') expectTypeOf(result.text).toEqualTypeOf<string>();
});

test('unwrap is typed by the answers 200 to 299', async () => {
  expectTypeOf(unwrap(await api.getCamera(args))).toEqualTypeOf<Camera>();
  expectTypeOf(unwrap<ResultOf<typeof startRecording>>).returns.toEqualTypeOf<{ id: number }>();
  expectTypeOf(unwrap<ResultOf<typeof deleteClip>>).returns.toEqualTypeOf<undefined>();
  expectTypeOf(unwrap<ResultOf<typeof getClip>>).returns.toEqualTypeOf<ReadableStream<Uint8Array>>();
});

test('arguments may be left out exactly when the operation requires none', () => {
  type Parameters_<Name extends keyof typeof api> = Parameters<(typeof api)[Name]>['length'];
  expectTypeOf<Parameters_<'getCamera'>>().toEqualTypeOf<1 | 2>();
  expectTypeOf<Parameters_<'deleteClip'>>().toEqualTypeOf<1 | 2>();
  expectTypeOf<Parameters_<'startRecording'>>().toEqualTypeOf<0 | 1 | 2>();
  expectTypeOf<Parameters_<'getClip'>>().toEqualTypeOf<0 | 1 | 2>();

  // Only the compiler runs these.
  void (() => {
    // @ts-expect-error the path is required
    void api.getCamera();
    // @ts-expect-error the serial is required
    void api.getCamera({ path: {} });
    // @ts-expect-error a serial is text
    void api.getCamera({ path: { serial: 7 } });
    // @ts-expect-error the operation has no body
    void api.getCamera({ ...args, body: {} });
    // @ts-expect-error the operation has no such operation
    void api.stopRecording;
    void api.startRecording({ body: { codec: 'high' } }, { timeout: 5000 });
  });
});

test('every operation fits where its types do not matter', () => {
  expectTypeOf(getCamera).toExtend<Operation>();
  expectTypeOf(api.getClip).toBeFunction();
});

test('the fetch of the platform fits, and so does one that takes more', () => {
  const fits: readonly Fetch[] = [wide, fetch];
  expectTypeOf(fits).toEqualTypeOf<readonly Fetch[]>();
});

test('waitUntil resolves to what is truthy of a look', () => {
  expectTypeOf(waitUntil<Camera | undefined>).returns.resolves.toEqualTypeOf<Camera>();
  expectTypeOf(waitUntil<boolean>).returns.resolves.toEqualTypeOf<true>();
});

test("a vendor's own outcome is an error like all others", () => {
  const outcome: OutcomeBase & { kind: 'jammed'; tray: number } = {
    kind: 'jammed',
    tray: 2,
    request: { operationId: 'print', method: 'POST', url: 'http://lab.example' },
    attempts: 1,
  };
  const error = new LabrigError(outcome, 'print was jammed');
  expectTypeOf(error.kind).toEqualTypeOf<'jammed'>();
  expectTypeOf(error.outcome.tray).toBeNumber();
  expect(error).toMatchObject({ kind: 'jammed', operationId: 'print', attempts: 1, outcome: { tray: 2 } });
});
