import { describe, expect, test } from 'vitest';
import { createConsole } from './console-files.ts';
import { isConsole } from './console-pages.ts';

const page = createConsole();
const ask = (path: string, init: RequestInit = {}) => page(new Request(`http://127.0.0.1:4000${path}`, init));

/** The files that the page names. */
async function files(): Promise<string[]> {
  const html = await (await ask('/')).text();
  return [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
}

describe('the page', () => {
  test('is at the root, and may load nothing from elsewhere', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; style-src 'self';/),
    });
    expect(await answer.text()).toContain('<title>Labrig</title>');
  });

  test('names files that are there, that may be kept for good, and that say what they are', async () => {
    const named = await files();
    expect(named.map((path) => path.split('.').at(-1)).toSorted()).toEqual(['css', 'js', 'svg']);
    for (const path of named) {
      const { status, headers } = await ask(path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=31536000, immutable']);
      expect(headers.get('content-type')).toMatch(/^(text\/(css|javascript); charset=utf-8|image\/svg\+xml)$/);
    }
  });

  test('is not sent twice to who has it, and not at all to who asks for its head', async () => {
    const etag = (await ask('/')).headers.get('etag')!;
    const known = await ask('/', { headers: { 'if-none-match': etag } });
    expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, etag, '']);
    expect((await ask('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '',
    ]);
  });

  test('can only be read', async () => {
    const answer = await ask('/', { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test.each([
  '/console/',
  '/console/nothing.js',
  '/console/../package.json',
  '/console/%2e%2e/%2e%2e/package.json',
  '/console/..%2f..%2fpackage.json',
  '/console/__proto__',
  '/index.html',
])('%s is no file of the page', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('no such page');
});

test('a page that was never built says how it is', async () => {
  const unbuilt = createConsole(new URL('file:///nowhere/at/all/'));
  const answer = await unbuilt(new Request('http://127.0.0.1:4000/'));
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('generate')]);
});

test('paths of the control API are none of the page', () => {
  expect(['/', '/console/x.js'].every(isConsole)).toBe(true);
  expect(['/labs', '/health', '/metrics', '/consoles', '/console'].some(isConsole)).toBe(false);
});
