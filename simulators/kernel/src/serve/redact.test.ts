import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactBody, redactHeaders, redactQuery } from './redact.ts';

const secrets = ['x-key', 'token', 'passWord'];

test('secret headers are replaced, the others stay', () => {
  const headers = { 'x-key': 'abc', accept: 'text/html' };
  expect(redactHeaders(headers, secrets)).toStrictEqual({ 'x-key': '[redacted]', accept: 'text/html' });
  expect(headers['x-key']).toBe('abc');
});

test.each([
  ['/a?token=abc&b=1', '/a?token=[redacted]&b=1'],
  ['/a?b=1&TOKEN=abc', '/a?b=1&TOKEN=[redacted]'],
  ['/a?%74oken=abc', '/a?%74oken=[redacted]'],
  ['/a?token=a=b', '/a?token=[redacted]'],
  ['/a?token=1&token=2', '/a?token=[redacted]&token=[redacted]'],
  ['/a?%zz=1&token=x', '/a?%zz=1&token=[redacted]'],
  ['/a?token', '/a?token'],
  ['/token/abc', '/token/abc'],
])('secret parameters are replaced however their name is written: %s', (path, safe) => {
  expect(redactQuery(path, secrets)).toBe(safe);
});

test('a secret never reaches the record, at whatever depth of a body it stands', () => {
  const secret = 'open sesame';
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.string(),
      fc.constantFrom('token', 'Token', 'password').map((name) => ({ [name]: { nested: secret } })),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
    ),
  }));
  const claim = fc.property(tree, (body) => {
    const before = JSON.stringify(body);
    const after = JSON.stringify(redactBody(body, secrets)) ?? '';
    expect(after).not.toContain(secret);
    expect(JSON.stringify(body)).toBe(before);
    if (!before.includes(secret)) expect(after).toBe(before);
  });
  fc.assert(claim, { seed: 31, numRuns: 300 });
});

test('a body without secrets is not copied', () => {
  const body = { a: [{ b: 1 }], c: null };
  expect(redactBody(body, secrets)).toBe(body);
});

test('a body that nests without end is cut off instead of exhausting the stack', () => {
  const body = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
  expect(JSON.stringify(redactBody(body, secrets))).toContain('[…]');
});

test('a member called __proto__ is a member like any other', () => {
  const body = JSON.parse('{"__proto__":{"token":"abc"},"x":1}') as object;
  expect(JSON.stringify(redactBody(body, secrets))).toBe('{"__proto__":{"token":"[redacted]"},"x":1}');
  expect(({} as { token?: string }).token).toBeUndefined();
});
