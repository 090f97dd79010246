import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { AbortedError } from './errors/aborted-error.ts';
import { AuthError } from './errors/auth-error.ts';
import { DecodeError } from './errors/decode-error.ts';
import type { Explain } from './errors/error-of.ts';
import { HttpError } from './errors/http-error.ts';
import { LabrigError } from './errors/labrig-error.ts';
import { NetworkError } from './errors/network-error.ts';
import { RequestError } from './errors/request-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import type { HttpOutcome, Outcome } from './result.ts';
import { unwrap } from './unwrap.ts';

const request = { operationId: 'getCamera', method: 'GET', url: 'http://lab.example/cameras/FAKE0' };
const base = { request, attempts: 1 };
const headers = new Headers({ 'set-cookie': 'session=abc' });
const http = <Status extends number>(status: Status, body: unknown): HttpOutcome<Status, unknown> => ({
  kind: 'http',
  ok: status < 300,
  status,
  body,
  headers,
  ...base,
});
const explain: Explain = (body) => {
  const { error, status_code: code } = body as { error: string; status_code: number };
  return { code, message: error };
};
const thrownBy = (outcome: Outcome, explained?: Explain): LabrigError => {
  try {
    unwrap(outcome, explained);
  } catch (error) {
    return error as LabrigError;
  }
  throw new Error('nothing was thrown');
};

const outcomes: readonly [Outcome, new (...parameters: never[]) => LabrigError, RegExp][] = [
  [http(404, {}), HttpError, /answered 404\nCheck the names and ids/],
  [{ kind: 'timeout', scope: 'attempt', limit: 30_000, ...base }, TimeoutError, /within 30 s\n.*`timeout\.attempt`/],
  [{ kind: 'timeout', scope: 'total', limit: 250, ...base }, TimeoutError, /within 250 ms\n.*`timeout\.total`/],
  [{ kind: 'aborted', reason: new Error('enough'), ...base }, AbortedError, /was aborted by its signal/],
  [{ kind: 'network', cause: new Error('refused'), unsent: true, ...base }, NetworkError, /: refused\nNobody answers/],
  [
    { kind: 'network', cause: new Error('reset'), unsent: false, ...base },
    NetworkError,
    /: reset\nThe request may have/,
  ],
  [
    { kind: 'decode', reason: 'syntax', status: 200, headers, text: '<html>', ...base },
    DecodeError,
    /not JSON: "<html>"/,
  ],
  [
    { kind: 'auth', cause: http(401, {}), ...base, attempts: 0 },
    AuthError,
    /the login failed: getCamera .* answered 401/,
  ],
  [
    { kind: 'request', cause: new TypeError('Not a path segment: ".."'), ...base },
    RequestError,
    /can't be sent: Not a path/,
  ],
];

describe('each kind has its error', () => {
  test.each(outcomes)('%o', (outcome, type, message) => {
    const error = thrownBy(outcome);
    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(LabrigError);
    expect(error.message).toMatch(/^getCamera \(GET http:\/\/lab\.example\/cameras\/FAKE0\) /);
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ name: type.name, kind: outcome.kind, operationId: 'getCamera', request });
    expect([error.attempts, error.outcome]).toEqual([outcome.attempts, outcome]);
  });

  test.each(outcomes)('%o prints and serialises without its outcome', (outcome, type) => {
    const error = thrownBy(outcome);
    const printed = inspect(error);
    expect(printed).toContain(`${type.name}: getCamera`);
    expect(printed).toContain(`kind: '${outcome.kind}'`);
    expect(printed + JSON.stringify(error)).not.toContain('session');
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: type.name, message: error.message, request });
  });
});

test('a success is its body', () => {
  const body = { serial: 'FAKE0' };
  expect(unwrap(http(200, body))).toBe(body);
  expect(unwrap(http(204, undefined))).toBeUndefined();
});

test('a refusal speaks the words of the vendor', () => {
  const error = thrownBy(http(409, { error: 'already recording', status_code: 17 }), explain);
  expect(error).toMatchObject({ status: 409, code: 17, vendorMessage: 'already recording' });
  expect(error.message).toContain('answered 409: already recording (code 17)\n');
});

test('a code that repeats the status is not said twice', () => {
  expect(thrownBy(http(409, { error: 'no', status_code: 409 }), explain).message).toContain('answered 409: no\n');
  const textual: Explain = () => ({ code: '409', message: 'no' });
  expect(thrownBy(http(409, {}), textual).message).toContain('answered 409: no\n');
});

test.each([[{}], [null], [undefined]])('a refusal with the body %j that nobody can explain stays a refusal', (body) => {
  expect(thrownBy(http(500, body), explain)).toMatchObject({ name: 'HttpError', status: 500 });
});

test('causes lead to what the platform said', () => {
  const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 10.0.0.1:80') });
  const error = thrownBy({ kind: 'network', cause, code: 'ECONNREFUSED', unsent: true, ...base });
  expect(error).toMatchObject({ cause, code: 'ECONNREFUSED', unsent: true });
  expect(error.message).toContain('fetch failed (connect ECONNREFUSED 10.0.0.1:80)');
  const login = thrownBy({ kind: 'auth', cause: { kind: 'network', cause, unsent: true, ...base }, ...base });
  expect(login.cause).toBeInstanceOf(NetworkError);
});

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /createPinnedFetch/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /createPinnedFetch/],
  ['ERR_TLS_CERT_FINGERPRINT', /that this is the device/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', /http instead of https/],
  ['ENOTFOUND', /host name is not known/],
  ['ECONNREFUSED', /check host and port/],
])('%s comes with advice', (code, advice) => {
  expect(thrownBy({ kind: 'network', cause: new Error(code), code, unsent: true, ...base }).message).toMatch(advice);
});

test.each([401, 403, 404, 409, 422, 429, 500])('a refusal %i ends with advice', (status) => {
  expect(thrownBy(http(status, {})).message.split('\n')[1]).toMatch(/^\w.*\.$/);
});

test('a long text is quoted in part', () => {
  const text = 'x'.repeat(2000);
  const { message } = thrownBy({ kind: 'decode', reason: 'shape', status: 200, headers, text, ...base });
  expect(message.length).toBeLessThan(500);
});
