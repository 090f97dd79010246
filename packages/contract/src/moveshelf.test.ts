import { describe, expect, test } from 'vitest';
import { describeWay } from './fixtures/describe-way.ts';
import { labTargets } from './fixtures/lab-targets.ts';
import { moveshelfFields, rootFields } from './fixtures/root-fields.ts';
import type { LabSource } from './fixtures/lab-targets.ts';

/** A target of which it is known which documents it executed. */
function recorded(source: LabSource): { readonly source: LabSource; readonly documents: readonly string[] } {
  const documents: string[] = [];
  return {
    documents,
    source: {
      ...source,
      async open() {
        const { target, close } = await source.open();
        return {
          close,
          target: {
            ...target,
            async fetch(url, init) {
              const response = await target.fetch(url, init);
              if (response.status === 200 && url.endsWith('/graphql')) {
                documents.push((JSON.parse(String(init.body)) as { query: string }).query);
              }
              return response;
            },
          },
        };
      },
    },
  };
}

const ways = labTargets({ vendor: 'moveshelf', address: 'https://moveshelf.example' }).map(recorded);
const coverages = ways.map(({ source }) => describeWay('moveshelf', source));

describe('together', () => {
  test('every operation and every declared status was exercised on each way', () => {
    expect(coverages.map(({ missing }) => missing)).toEqual([[], [], []]);
  });

  test('every field of Query and Mutation was executed on each way', async () => {
    const all = await moveshelfFields();
    expect(all).toEqual(expect.arrayContaining(['query viewer', 'query mocapClips', 'mutation createComment']));
    for (const { documents } of ways) {
      const executed = new Set(documents.flatMap(rootFields));
      expect(all.filter((field) => !executed.has(field))).toEqual([]);
    }
  });

  test('what a document asks for is told from it', () => {
    expect(
      rootFields('query A($a: Int = 1) { viewer { projects { id } } b: node(id: "}") { ... on Job { id } } }'),
    ).toEqual(['query viewer', 'query node']);
    expect(rootFields('mutation{deleteClip(clipId:"1"){ok}}')).toEqual(['mutation deleteClip']);
  });
});
