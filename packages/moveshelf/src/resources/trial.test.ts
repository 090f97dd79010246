import { describe, expect, test } from 'vitest';
import { server } from '../fixtures/server.ts';

const session = { projectPath: '/A/2024/', project: { name: 'lab/study' } };
const place = (...titles: readonly string[]) => ({
  session,
  condition: { path: 'Barefoot', clips: titles.map((title, index) => ({ id: `c${index}`, title })) },
});
const made = (id: string) => ({
  createClips: { response: [{ clientId: 'manual', uploadUrl: 'http://s.test/', mocapClip: { id } }] },
});

describe('addOrGetTrial', () => {
  test.each<[titles: readonly string[], name: string | undefined, title: string]>([
    [[], undefined, 'Trial-1'],
    [['Trial-1', 'Trial-7'], undefined, 'Trial-8'],
    [['Trial-9', 'Trial-10'], undefined, 'Trial-11'],
    [['Trial-3-left'], undefined, 'Trial-4'],
    [['left-2-Trial-9'], undefined, 'Trial-3'],
    [['Static'], undefined, 'Trial-1'],
    [['Trial-x', 'Trial-2', 'Trial-', 'Static'], undefined, 'Trial-3'],
    [['Trial-1'], 'Static', 'Static'],
    [['Trial-1'], '', ''],
  ])('makes a trial where there are %j and %j is wanted: %s', async (titles, name, title) => {
    const { moveshelf, requests } = server({ CreateClips: made('new') });
    expect(await moveshelf.clips.addOrGetTrial(place(...titles), name)).toBe('new');
    const clips = [{ clientId: 'manual', metadata: { title, projectPath: '/A/2024/Barefoot' } }];
    expect(requests()[0]?.variables).toEqual({ input: { project: 'lab/study', clips } });
  });

  test('finds the first of a name, and asks nothing', async () => {
    const { moveshelf, lines } = server();
    expect(await moveshelf.clips.addOrGetTrial(place('Trial-1', 'Static', 'Static'), 'Static')).toBe('c1');
    expect(lines()).toEqual([]);
  });
});
