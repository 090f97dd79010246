import { expect, test } from 'vitest';
import { discreet } from './discreet.ts';
import type { Outcome } from './result.ts';

const base = { request: { operationId: 'login', method: 'POST', url: '' }, attempts: 1 };
const refused = (body: unknown): Outcome => ({
  ...base,
  kind: 'http',
  ok: false,
  status: 401,
  body,
  headers: new Headers(),
});
const bodyOf = (outcome: Outcome): unknown => (outcome.kind === 'http' ? outcome.body : outcome);

test('a secret that an answer repeats is struck out, wherever it is and however JSON writes it', () => {
  const secret = 'a"b\\c';
  expect(bodyOf(discreet(refused({ said: `no: ${secret}!`, list: [secret] }), secret))).toEqual({
    said: 'no: [redacted]!',
    list: ['[redacted]'],
  });
  const torn: Outcome = {
    ...base,
    kind: 'decode',
    reason: 'syntax',
    status: 200,
    text: `<${secret}>`,
    headers: new Headers(),
  };
  expect(discreet(torn, secret)).toEqual({ ...torn, text: '<[redacted]>' });
});

test.each([
  ['an answer without a body', refused(undefined), 'Maple-44'],
  ['what is no answer', { ...base, kind: 'aborted', reason: 'Maple-44' } as const, 'Maple-44'],
  ['what is too short to be a secret', refused({ said: 'abc' }), 'abc'],
])('%s stays as it is', (_what, outcome, secret) => {
  expect(discreet(outcome, secret)).toBe(outcome);
});
