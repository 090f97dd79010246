import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curlOf } from './curl.ts';
import type { JournalEntry } from '../generated/operations.ts';

const entry = (more: Partial<JournalEntry>): JournalEntry => ({
  id: 1,
  time: 0,
  device: 'motif',
  operation: null,
  method: 'GET',
  path: '/version',
  request: { headers: {} },
  status: 200,
  unread: [],
  ...more,
});

describe('a call as a command', () => {
  test('is one line where there is nothing to add', () => {
    expect(curlOf(entry({}), 'http://127.0.0.1:4002')).toBe('curl http://127.0.0.1:4002/version');
  });

  test('has verb, headers and body, and not what curl knows better', () => {
    const request = {
      headers: { host: 'x', 'content-length': '9', 'x-api-key': '[redacted]', 'content-type': 'application/json' },
      body: { name: "it's" },
    };
    expect(curlOf(entry({ method: 'POST', path: '/a?b=c', request }), 'https://127.0.0.1:4001')).toBe(
      [
        `curl -X POST 'https://127.0.0.1:4001/a?b=c' --insecure \\`,
        `  -H 'x-api-key: [redacted]' \\`,
        `  -H 'content-type: application/json' \\`,
        `  --data-raw '{"name":"it'\\''s"}'`,
      ].join('\n'),
    );
  });

  test('sends a form in parts', () => {
    const request = {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: { file: '[9 bytes]', n: 1 },
    };
    expect(curlOf(entry({ method: 'POST', request }), 'http://h')).toBe(
      `curl -X POST http://h/version \\\n  --form-string 'file=[9 bytes]' \\\n  --form-string n=1`,
    );
  });

  test('has fields where a form has them, and an address with a secret that is not counted through', () => {
    const request = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: { user: 'a&b' } };
    expect(curlOf(entry({ method: 'POST', path: '/in?key=[redacted]', request }), 'http://h')).toBe(
      [
        `curl -X POST 'http://h/in?key=[redacted]' --globoff \\`,
        `  -H 'content-type: application/x-www-form-urlencoded' \\`,
        `  --data-urlencode 'user=a&b'`,
      ].join('\n'),
    );
  });

  test('reaches curl as it was meant, whatever is in it', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => !/[\0\ud800-\udfff]/.test(value));
    const calls = fc.array(fc.record({ path: text, body: text }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(calls, (all) => {
        const commands = all.map(({ path, body }) =>
          curlOf(entry({ method: 'POST', path: `/${path}`, request: { headers: {}, body } }), 'http://h'),
        );
        // A shell is slow to start: it gets many at a time.
        const script = [`curl() { for each; do printf '%s\\0' "$each"; done; }`, ...commands].join('\n');
        const words = execFileSync('sh', { input: script, encoding: 'utf8' }).split('\0').slice(0, -1);
        expect(words.filter((word) => word !== '--globoff')).toEqual(
          all.flatMap(({ path, body }) => ['-X', 'POST', `http://h/${path}`, '--data-raw', body]),
        );
      }),
      { numRuns: 4 },
    );
  });
});
