import { inspect } from 'node:util';
import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { executed, refused, secretKey, server } from './fixtures/server.ts';
import { put, store, uploadUrl } from './fixtures/store.ts';
import { LabrigError } from './index.ts';
import { withoutSecrets } from './secrets.ts';
import type { Answer, Seen } from './fixtures/server.ts';
import type { Moveshelf, MoveshelfOptions } from './index.ts';

const signature = '5ec2e7';
const shown = (thing: unknown): string =>
  [
    String(thing),
    thing instanceof Error && thing.stack,
    inspect(thing, { depth: null, showHidden: true }),
    JSON.stringify(thing),
  ].join('\n');
const expectNothing = (...things: readonly unknown[]): void => {
  for (const thing of things) for (const secret of [secretKey, signature]) expect(shown(thing)).not.toContain(secret);
};

/** What a careless server says. */
const words = ({ request }: Seen): string =>
  `${request.headers['authorization']} ${request.headers['authorization']?.slice(7)} ${request.url} ${uploadUrl} {"uploadUrl":"${uploadUrl}"}`;

const calls: readonly ((moveshelf: Moveshelf) => Promise<unknown>)[] = [
  (moveshelf) => moveshelf.projects.list(),
  (moveshelf) => moveshelf.subjects.create('a/b', 'K'),
  (moveshelf) => moveshelf.files.list('c1'),
  (moveshelf) => moveshelf.clips.uploadFile('a/b', new Blob(['a'])),
  (moveshelf) => moveshelf.files.download(uploadUrl),
];

describe('no secret shows, neither in a message, nor in print, nor in JSON', () => {
  test.each<[what: string, answer: (seen: Seen) => Response | Promise<Response>]>([
    ['a page', (seen) => new Response(`<html>${words(seen)}`)],
    ['an undeclared status', (seen) => new Response(words(seen), { status: 418 })],
    ['JSON of another shape', (seen) => executed({ data: { text: words(seen), uploadUrl, url: uploadUrl } })],
    ['errors', (seen) => executed({ errors: [{ message: words(seen) }], data: null })],
    [
      'errors with more in them than belongs there',
      (seen) => executed({ errors: [{ message: 'no', extensions: words(seen) }], data: null }),
    ],
    ['a refusal', (seen) => refused(401, words(seen))],
    ['a refused file', (seen) => new Response(words(seen), { status: 403 })],
    ['no connection', () => Promise.reject(new TypeError('fetch failed'))],
  ])('%s', async (_what, answer) => {
    const seenByHooks: unknown[] = [];
    const hooks = {
      request: (event: unknown) => void seenByHooks.push(event),
      retry: (event: unknown) => void seenByHooks.push(event),
    };
    for (const places of [
      ['ListProjects', 'CreateSubject', 'ListFiles', 'CreateClips'],
      [put, `GET ${uploadUrl}`],
    ]) {
      const { moveshelf, answer: set } = store({}, { hooks } as Partial<MoveshelfOptions>);
      for (const place of places) set(place, answer as Answer);
      const ends = await Promise.all(calls.map((call) => call(moveshelf).catch((error: unknown) => error)));
      const failed = ends.filter((end) => end instanceof LabrigError);
      expect(failed.length).toBeGreaterThan(0);
      expectNothing(...failed, ...failed.map(({ cause }) => cause), moveshelf);
    }
    expect(seenByHooks.length).toBeGreaterThan(2);
    expectNothing(...seenByHooks);
  });

  test('a part of an answer', async () => {
    const file = { id: 'f1', dataType: 'data', uploadStatus: 'Complete', originalFileName: 'x' };
    const uris = { previewDataUri: uploadUrl, originalDataDownloadUri: uploadUrl };
    const data = { node: { id: 'c1', additionalData: [{ ...file, ...uris }] } };
    const { moveshelf } = server({ ListFiles: executed({ errors: [{ message: `no ${secretKey}` }], data }) });
    const error = await failure(moveshelf.files.list('c1'), LabrigError);
    expectNothing(error);
    expect(error.outcome).toMatchObject({ data });
  });

  test('metadata that is none', async () => {
    const node = { id: 'x1', name: 'a', metadata: `${secretKey} ${uploadUrl}` };
    const project = { id: 'p1', description: null, canEdit: true, unlistedAccess: false };
    const { moveshelf } = server({ SubjectContext: { node: { ...node, project } } });
    expectNothing(await failure(moveshelf.subjects.context('x1'), LabrigError));
  });
});

test("what isn't secret stays readable", () => {
  const text = 'No project matches a/b; see https://example.test/help, line 7';
  expect(withoutSecrets(text, secretKey)).toBe(text);
  expect(withoutSecrets(`${text} abc`, 'abc')).toBe(`${text} abc`);
  expect(withoutSecrets(uploadUrl, secretKey)).toBe('https://store.test/bucket/u1?[redacted]');
  expect(withoutSecrets('SIM-EXAMPLE-KEY is wrong', 'SIM-EXAMPLE-KEY')).toBe('[redacted] is wrong');
});
