import { describe, expect, test } from 'vitest';
import { failureOf } from './failure.ts';

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

describe('a code is found', () => {
  test.each([
    ['on the error itself', withCode('ECONNREFUSED')],
    ['on its cause', new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') })],
    ['on the cause of its cause', new Error('a', { cause: new Error('b', { cause: withCode('ECONNREFUSED') }) })],
    ['on several attempts at once', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
  ])('%s', (_where, error) => {
    expect(failureOf(error)).toEqual({ code: 'ECONNREFUSED', unsent: true });
  });
});

test.each([[undefined], [null], ['text'], [7], [new Error('plain')], [new DOMException('aborted', 'AbortError')]])(
  '%s proves nothing',
  (thrown) => {
    expect(failureOf(thrown)).toEqual({ unsent: false });
  },
);
