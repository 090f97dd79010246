import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { study, rig } from '../fixtures/rig.ts';
import { slice } from './connection.ts';

const rows = [2, 3, 5, 8, 13, 21];
const cursors = new Map(slice('p1', rows, {}).rows.map((row) => [row, slice('p1', rows, {}).cursor(row)]));

describe('a page', () => {
  test.each([
    [{}, rows, false, false],
    [{ first: null, last: null, after: null, before: null }, rows, false, false],
    [{ first: 0 }, [], true, false],
    [{ first: 2 }, [2, 3], true, false],
    [{ first: 6 }, rows, false, false],
    [{ first: 99 }, rows, false, false],
    [{ last: 2 }, [13, 21], false, true],
    [{ first: 4, last: 2 }, [5, 8], true, true],
    [{ first: 2, after: cursors.get(3)! }, [5, 8], true, true],
    [{ after: cursors.get(21)! }, [], false, true],
    [{ last: 1, before: cursors.get(8)! }, [5], true, true],
    [{ after: cursors.get(3)!, before: cursors.get(13)! }, [5, 8], true, true],
  ])('of %j', (page, expected, hasNextPage, hasPreviousPage) => {
    const { rows: found, pageInfo } = slice('p1', rows, page);
    expect(found).toEqual(expected);
    expect(pageInfo).toMatchObject({ hasNextPage, hasPreviousPage });
    expect(pageInfo.startCursor).toBe(expected.length > 0 ? cursors.get(expected[0]!) : null);
    expect(pageInfo.endCursor).toBe(expected.length > 0 ? cursors.get(expected.at(-1)!) : null);
  });

  test('keeps its place when its neighbour has gone', () => {
    const fewer = rows.filter((row) => row !== 5);
    expect(slice('p1', fewer, { first: 2, after: cursors.get(5)! }).rows).toEqual([8, 13]);
  });

  test('of a falling list goes on downwards', () => {
    const falling = rows.toReversed();
    expect(slice('p1', falling, { first: 2, after: cursors.get(13)! }).rows).toEqual([8, 5]);
  });

  test.each([{ first: -1 }, { last: -1 }])('of less than nothing is refused: %j', (page) => {
    expect(() => slice('p1', rows, page)).toThrow('The number of results must not be negative');
  });

  test.each(['', 'x', 'p1:3', slice('p2', rows, {}).cursor(3), `${cursors.get(3)}x`])(
    'after what is no cursor of the list is refused: %j',
    (after) => {
      expect(() => slice('p1', rows, { after })).toThrow('That is not a cursor of this list');
    },
  );
});

test('pages of any size, forwards and backwards, put together are the list', () => {
  const list = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 30 });
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 9 }), fc.boolean(), (numbers, size, isFalling) => {
      const all = numbers.toSorted((a, b) => (isFalling ? b - a : a - b));
      const forwards: number[] = [];
      for (let after: string | null = null, hasMore = true; hasMore;) {
        const { rows: part, pageInfo } = slice('x', all, { first: size, after });
        forwards.push(...part);
        [after, hasMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      const backwards: number[] = [];
      for (let before: string | null = null, hasMore = true; hasMore;) {
        const { rows: part, pageInfo } = slice('x', all, { last: size, before });
        backwards.unshift(...part);
        [before, hasMore] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
      }
      expect([forwards, backwards]).toEqual([all, all]);
    }),
    { seed: 42 },
  );
});

test('clips of a project come in the order of creation, as many as are wanted', async () => {
  const { data, createClip, refusals } = rig({ world: 'empty' });
  for (const title of ['a', 'b', 'c']) await createClip({ metadata: { title } });
  const { viewer } = await data('{ viewer { projects { id } } }');
  const titles = async (page: string): Promise<unknown> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Project { clips${page} { edges { node { title } } } } } }`;
    const { node } = await data(query, { id: viewer.projects[0].id });
    return node.clips.edges.map((edge: { node: { title: string } }) => edge.node.title);
  };
  expect(await titles('')).toEqual(['a', 'b', 'c']);
  expect(await titles('(first: null)')).toEqual(['a', 'b', 'c']);
  expect(await titles('(first: 2)')).toEqual(['a', 'b']);
  expect(await titles('(last: 1)')).toEqual(['c']);
  expect(
    await refusals(
      'query ($id: ID!) { node(id: $id) { ... on Project { clips(first: -1) { edges { node { id } } } } } }',
      {
        id: viewer.projects[0].id,
      },
    ),
  ).toEqual(['The number of results must not be negative']);
});

test('comments come oldest first or newest first', async () => {
  const { data, createClip } = rig();
  const { id } = await createClip({}, study);
  for (const comment of ['a', 'b', 'c']) {
    await data('mutation ($inputs: CommentCreationInput!) { createComment(inputs: $inputs) { comment { id } } }', {
      inputs: { clipId: id, comment },
    });
  }
  const comments = async (page: string): Promise<string> => {
    const { node } = await data(
      `query ($id: ID!) { node(id: $id) { ... on MocapClip { comments${page} { edges { node { comment author { displayName } } } } } } }`,
      { id },
    );
    return node.comments.edges.map((edge: { node: { comment: string } }) => edge.node.comment).join('');
  };
  expect(await comments('')).toBe('abc');
  expect(await comments('(order: ASCENDING, last: 2)')).toBe('bc');
  expect(await comments('(order: DESCENDING, first: 2)')).toBe('cb');
});
