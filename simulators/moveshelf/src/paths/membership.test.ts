import fc from 'fast-check';
import { tableOf } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { study, rig } from '../fixtures/rig.ts';
import { clipsOf, sessionOf } from './membership.ts';
import { renamedPath, sessionPath } from './session-path.ts';
import type { MoveshelfState } from '../state.ts';

describe('the path of a session', () => {
  test.each([
    ['/A/2024/', '/A/2024/'],
    ['A/2024', '/A/2024/'],
    ['/A/2024', '/A/2024/'],
    ['A/2024/', '/A/2024/'],
    ['', '/'],
    ['//A//', '//A//'],
  ])('%j is kept as %j', async (given, kept) => {
    expect(sessionPath(given)).toBe(kept);
    const { data } = rig();
    const { createSession } = await data(
      'mutation ($p: String!, $path: String!) { createSession(projectId: $p, projectPath: $path) { session { projectPath patient { id } } } }',
      { p: study, path: given },
    );
    expect(createSession.session).toEqual({ projectPath: kept, patient: null });
  });

  test.each([
    ['/A/2024/', '2025', '/A/2025/'],
    ['/A/2024/', '/2025/', '/A/2025/'],
    ['/A/2024/', '', '/A/2024/'],
    ['/A/2024/', '//', '/A/2024/'],
    ['/A/', 'B', '/B/'],
    ['/', 'B', '/B/'],
    ['/A/B/C/', 'D', '/A/B/D/'],
  ])('%s with the new name %j is %s', (path, name, expected) => {
    expect(renamedPath(path, name)).toBe(expected);
  });
});

/** A world of sessions and clips with these paths, in one project. */
async function world(sessions: readonly string[], clips: readonly string[]) {
  const bench = rig({ world: 'empty' });
  const ids: string[] = [];
  for (const path of sessions) {
    const { createSession } = await bench.data(
      'mutation ($p: String!, $path: String!) { createSession(projectId: $p, projectPath: $path) { session { id } } }',
      { p: study, path },
    );
    ids.push(createSession.session.id);
  }
  for (const path of clips) await bench.createClip({ metadata: { title: path, projectPath: path } });
  const listed = async (index: number): Promise<string[]> => {
    const { clips: found } = await bench.node(ids[index]!, '... on Session { clips { title } }');
    return found.map(({ title }: { title: string }) => title);
  };
  return { ...bench, ids, listed };
}

describe('a clip belongs to the session whose path its own begins with', () => {
  test('with a slash at the end or without, nested, and at the session itself', async () => {
    const clips = ['/A/2024/Barefoot', '/A/2024/Barefoot/', '/A/2024/Gait/Barefoot', '/A/2024/'];
    const { listed } = await world(
      ['/A/2024'],
      [...clips, '/A/2024-05/Barefoot', '/A/2024', 'A/2024/x', '/B/A/2024/x'],
    );
    expect(await listed(0)).toEqual(clips);
  });

  test('to the longest of several, and to the oldest of equals', async () => {
    const { listed } = await world(['/A/', '/A/2024/', '/A/2024/'], ['/A/x', '/A/2024/x']);
    expect([await listed(0), await listed(1), await listed(2)]).toEqual([['/A/x'], ['/A/2024/x'], []]);
  });

  test('also when the session comes after it, and no longer when the session has gone', async () => {
    const { data, node, createClip } = rig({ world: 'empty' });
    const { id } = await createClip({ metadata: { projectPath: '/A/2024/x' } });
    const create =
      'mutation ($p: String!) { createSession(projectId: $p, projectPath: "/A/2024/") { session { id clips { id } } } }';
    const { session } = (await data(create, { p: study })).createSession;
    expect(session.clips).toEqual([{ id }]);
    expect(await data('mutation ($id: ID!) { deleteSession(sessionId: $id) { deleted } }', { id: session.id })).toEqual(
      {
        deleteSession: { deleted: true },
      },
    );
    // It goes with its session.
    expect(await node(id, 'id')).toBeNull();
  });

  test('of the same project only', async () => {
    const { data, createClip, node } = rig({ world: 'empty' });
    await createClip({ metadata: { projectPath: '/A/2024/x' } }, 'tidewater-gait/archive');
    const create =
      'mutation ($p: String!) { createSession(projectId: $p, projectPath: "/A/2024/") { session { id } } }';
    const { session } = (await data(create, { p: study })).createSession;
    expect((await node(session.id, '... on Session { clips { id } }')).clips).toEqual([]);
  });

  test('and to none without a path: it is in the project all the same', async () => {
    const { listed, data } = await world(['/'], ['', 'x']);
    expect(await listed(0)).toEqual([]);
    const { viewer } = await data('{ viewer { projects { clips { edges { node { projectPath } } } } } }');
    expect(viewer.projects[0].clips.edges).toHaveLength(2);
  });
});

test('a session that gets another name takes its clips along', async () => {
  const { ids, data, listed, node } = await world(['/A/2024/', '/A/2024/deep/'], ['/A/2024/x', '/A/2024/deep/y']);
  const rename =
    'mutation ($id: ID!, $name: String!) { updateSession(sessionId: $id, sessionName: $name) { updated } }';
  expect(await data(rename, { id: ids[0], name: '2025' })).toEqual({ updateSession: { updated: true } });
  const { projectPath, clips } = await node(ids[0]!, '... on Session { projectPath clips { projectPath } }');
  expect([projectPath, clips]).toEqual(['/A/2025/', [{ projectPath: '/A/2025/x' }]]);
  expect(await listed(1)).toEqual(['/A/2024/deep/y']);
});

test('whatever paths there are, a clip is where a search through all sessions finds it', () => {
  const path = fc.array(fc.constantFrom('/', 'A', 'B', '-5'), { maxLength: 7 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), fc.array(path, { maxLength: 12 }), (sessionPaths, clipPaths) => {
      const sessions = sessionPaths.map((each) => ({ project: 1, projectPath: sessionPath(each) }));
      const clips = clipPaths.map((projectPath) => ({ project: 1, projectPath }));
      const state = {
        sessions: tableOf(sessions),
        clips: tableOf(clips),
        norms: tableOf(),
      } as unknown as MoveshelfState;
      for (const [index, clip] of clips.entries()) {
        const around = sessions.filter(({ projectPath }) => clip.projectPath.startsWith(projectPath));
        const longest = around.toSorted((a, b) => b.projectPath.length - a.projectPath.length)[0];
        const expected = longest
          ? sessions.findIndex(({ projectPath }) => projectPath === longest.projectPath) + 1
          : undefined;
        expect(sessionOf(state, clip)).toBe(expected);
        if (expected !== undefined) expect(clipsOf(state, expected)).toContain(index + 1);
      }
    }),
    { seed: 42, numRuns: 300 },
  );
});
