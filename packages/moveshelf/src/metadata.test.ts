import { failure } from '@labrig/fixtures/failure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { server } from './fixtures/server.ts';
import { RequestError } from './index.ts';
import type { Metadata } from './index.ts';

const updated = { updatePatient: { updated: true } };

test('any JSON object travels as text, and comes back as it was', async () => {
  const project = { id: 'p1', description: null, canEdit: true, unlistedAccess: false };
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (metadata) => {
      const { moveshelf, requests } = server({
        UpdateSubject: updated,
        SubjectContext: () => ({
          node: { id: 'x1', name: 'a', metadata: requests()[0]?.variables['metadata'] as string, project },
        }),
      });
      expect(await moveshelf.subjects.updateMetadata('x1', metadata)).toBe(true);
      expect(typeof requests()[0]?.variables['metadata']).toBe('string');
      expect((await moveshelf.subjects.context('x1')).metadata).toEqual(JSON.parse(JSON.stringify(metadata)));
    }),
    { seed: 1, numRuns: 100 },
  );
});

const loop: Record<string, unknown> = {};
loop['self'] = loop;

test.each<[what: string, metadata: unknown, reason: RegExp]>([
  ['a text', '{"a":1}', /must be an object/],
  ['a list', [1], /must be an object/],
  ['null', null, /must be an object/],
  ['a number that JSON lacks', { depth: { value: Number.NaN } }, /JSON has no NaN: value/],
  ['a circle', loop, /can't be written as JSON/],
  ['a bigint', { n: 1n }, /can't be written as JSON/],
])('%s is no metadata, and nothing is sent', async (_what, metadata, reason) => {
  const { moveshelf, lines } = server({ UpdateSubject: updated });
  const { subjects, sessions, clips } = moveshelf;
  for (const call of [
    () => subjects.updateMetadata('x1', metadata as Metadata),
    () => subjects.validateMetadata(metadata as Metadata, { tab: 'subjectMetadata' }),
    ...(metadata === null
      ? []
      : [
          () => sessions.update('s1', { name: 'B', metadata: metadata as Metadata }),
          () => clips.updateMetadata('c1', {}, { customOptions: metadata as Metadata }),
        ]),
  ]) {
    expect((await failure(call(), RequestError)).message).toMatch(reason);
  }
  expect(lines()).toEqual([]);
});
