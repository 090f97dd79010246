import { describe, expect, test } from 'vitest';
import { formData, urlEncoded, withFiles } from './form.ts';
import { createTransport } from './transport.ts';
import type { Operation, OperationTypes } from './operation.ts';

const sheet = { name: 'a&b', tags: ['x', 'y'], count: 0, on: false, more: { a: 1 }, left: undefined, out: null };
const file = new File(['film'], 'film.mp4', { type: 'video/mp4' });

interface Upload extends OperationTypes {
  header: { 'Content-Range': string };
  body: object;
  answers: { 204: undefined };
}

const operation = (encode: Operation['encode']): Operation<Upload> => ({
  id: 'upload',
  method: 'POST',
  path: () => '/files',
  ...(encode && { encode }),
  retry: 'safe',
  answers: { 204: 'empty' },
});

/** What a transport puts on the wire for a body. */
async function sent(encode: Operation['encode'], body: object) {
  const header = { 'Content-Range': 'bytes 0-3/4' };
  const requests: Request[] = [];
  const { call } = createTransport({
    baseUrl: 'http://valt.test',
    fetch: async (url, init) => {
      requests.push(new Request(url, init as never));
      return requests.length === 1
        ? new Response(null, { status: 503, headers: { 'retry-after': '0' } })
        : new Response(null, { status: 204 });
    },
  });
  expect(await call(operation(encode), { header, body })).toMatchObject({ kind: 'http', status: 204 });
  expect(requests).toHaveLength(2);
  return requests;
}

describe('a form', () => {
  test('repeats the names of lists, writes objects as JSON, and leaves out what is not there', () => {
    expect([...formData(sheet)]).toEqual([
      ['name', 'a&b'],
      ['tags', 'x'],
      ['tags', 'y'],
      ['count', '0'],
      ['on', 'false'],
      ['more', '{"a":1}'],
    ]);
    expect(String(urlEncoded(sheet))).toBe('name=a%26b&tags=x&tags=y&count=0&on=false&more=%7B%22a%22%3A1%7D');
  });

  test('carries files with their names, each time it is sent', async () => {
    for (const request of await sent(formData, { file, note: 'one' })) {
      expect(request.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
      expect(request.headers.get('content-range')).toBe('bytes 0-3/4');
      const form = await request.formData();
      const part = form.get('file') as File;
      expect([part.name, part.type, await part.text(), form.get('note')]).toEqual([
        'film.mp4',
        'video/mp4',
        'film',
        'one',
      ]);
    }
  });

  test('is URL-encoded where the operation says so', async () => {
    const [request] = await sent(urlEncoded, { a: 'ü ' });
    expect(request!.headers.get('content-type')).toBe('application/x-www-form-urlencoded;charset=UTF-8');
    expect(await request!.text()).toBe('a=%C3%BC+');
  });

  test('is sent only for files, where JSON does without', async () => {
    const [plain] = await sent(withFiles, { a: [1] });
    expect([plain!.headers.get('content-type'), await plain!.text()]).toEqual(['application/json', '{"a":[1]}']);
    const [form] = await sent(withFiles, { a: [1], 'files[]': [file] });
    expect((await form!.formData()).getAll('files[]')).toHaveLength(1);
  });
});

test('raw bytes say by themselves what they are', async () => {
  const [request] = await sent((body) => new Blob([body as Blob], { type: 'image/jpeg' }), file);
  expect([request!.headers.get('content-type'), await request!.text()]).toEqual(['image/jpeg', 'film']);
});

test('a header that HTTP cannot carry is refused before anything is sent', async () => {
  const { call } = createTransport({ baseUrl: 'http://valt.test', fetch: () => expect.unreachable() });
  const outcome = await call(operation(formData), { header: { 'Content-Range': 'a\nb' }, body: {} });
  expect(outcome).toMatchObject({ kind: 'request', cause: new TypeError('Not a header: Content-Range') });
});
