import { describe, expect, test } from 'vitest';
import { conditionsFromSession } from './index.ts';
import type { WithPaths } from './index.ts';

const clip = (projectPath: string | null, title = 'Trial-1') => ({
  id: `clip at ${projectPath}`,
  title,
  created: '2025-02-11T09:14:05+00:00',
  projectPath,
  uploadStatus: 'Complete',
  hasCharts: false,
  hasVideo: false,
});
const norm = (projectPath: string | null) => ({
  id: `norm at ${projectPath}`,
  name: 'Adults',
  uploadStatus: 'Complete',
  projectPath,
  clips: [],
});
const session = (
  projectPath: string,
  clips: readonly (string | null)[],
  norms: readonly (string | null)[] = [],
): WithPaths => ({
  projectPath,
  clips: clips.map((path) => clip(path)),
  norms: norms.map((path) => norm(path)),
});
const paths = (given: WithPaths) => conditionsFromSession(given).map(({ path }) => path);

describe('conditions of a session, as the vendor finds them', () => {
  test.each<[what: string, path: string, clips: readonly string[], conditions: readonly string[]]>([
    ['the part behind the session', '/A/2024/', ['/A/2024/Barefoot'], ['Barefoot']],
    [
      'a slash at the end makes another one',
      '/A/2024/',
      ['/A/2024/Barefoot', '/A/2024/Barefoot/'],
      ['Barefoot', 'Barefoot/'],
    ],
    ['a session without a slash', '/A/2024', ['/A/2024/Barefoot'], ['/Barefoot']],
    ['another session that begins alike', '/A/2024', ['/A/2024-05/Barefoot'], ['-05/Barefoot']],
    ['a clip at the session itself has none', '/A/2024/', ['/A/2024/'], []],
    ['a nested one is flat', '/A/2024/', ['/A/2024/Gait/Barefoot'], ['Gait/Barefoot']],
    ['what repeats the session ends there', '/A/', ['/A/B/A/C'], ['B']],
    ['each once, in the order of the clips', '/A/', ['/A/2', '/A/1', '/A/2'], ['2', '1']],
  ])('%s', (_what, path, clips, conditions) => {
    expect(paths(session(path, clips))).toEqual(conditions);
  });

  test('hold their clips and norms', () => {
    const given = session('/A/', ['/A/1', '/A/2', '/A/1'], ['/A/1', '/A/3', null, '']);
    expect(conditionsFromSession(given)).toEqual([
      { path: '1', fullPath: '/A/1', clips: [clip('/A/1'), clip('/A/1')], norms: [norm('/A/1')] },
      { path: '2', fullPath: '/A/2', clips: [clip('/A/2')], norms: [] },
      { path: '3', fullPath: null, clips: [], norms: [norm('/A/3')] },
    ]);
  });

  test('a norm at the session itself makes a condition without a name', () => {
    expect(paths(session('/A/', [], ['/A/']))).toEqual(['']);
  });

  test("where the vendor's function crashes, what has no place is left out", () => {
    expect(paths(session('/A/', ['/B/1', null, '/A/1'], ['/B/2']))).toEqual(['1']);
    expect(paths(session('', ['/A/1'], ['/A/2']))).toEqual([]);
  });

  test('those that are known already come first, and stay as they were', () => {
    const known = conditionsFromSession(session('/A/', ['/A/1']));
    const all = conditionsFromSession(session('/B/', ['/B/2', '/B/1']), known);
    expect(all.map(({ path, fullPath, clips }) => [path, fullPath, clips.length])).toEqual([
      ['1', '/A/1', 2],
      ['2', '/B/2', 1],
    ]);
    expect(known[0]?.clips).toHaveLength(1);
    expect(paths(session('/B/', []))).toEqual([]);
  });
});
