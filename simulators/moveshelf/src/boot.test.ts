import { createLab } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { simulateMoveshelf } from './index.ts';
import type { MoveshelfOptions } from './index.ts';
import type { Reply } from '@labrig/fixtures/rig';

test.each<[MoveshelfOptions, string]>([
  [{ users: [] }, 'at least one user'],
  [{ users: [{ name: 'A' }, { name: 'A' }] }, 'users must differ by name'],
  [
    {
      users: [
        { name: 'A', secretKey: 'k' },
        { name: 'B', secretKey: 'k' },
      ],
    },
    'users must differ by their keys',
  ],
  [{ users: [{ name: 'A', secretKey: 'a key' }] }, 'a key must be a text without spaces'],
  [{ users: [{ name: 'A', secretKey: '' }] }, 'a key must be a text without spaces'],
  [{ projects: [{ name: 'o/p' }, { name: 'o/p' }] }, 'projects must differ by name'],
  [{ projects: [{ name: 'o/p', editors: ['Nobody'] }] }, 'project o/p has a member Nobody who is no user'],
  [{ publicUrl: 'https://files.example.test/' }, 'publicUrl must not end with a slash'],
  [{ processing: -1 }, 'processing must be a number of seconds'],
  [{ gaitTool: Number.NaN }, 'gaitTool must be a number of seconds'],
  [{ uploadLife: Infinity }, 'uploadLife must be a number of seconds'],
  [{ store: { capacity: 1.5 } }, 'whole numbers of bytes'],
  [{ store: { keepUpTo: -1 } }, 'whole numbers of bytes'],
])('options that make no sense are refused when the lab is made: %j', (options, message) => {
  expect(() => createLab({ moveshelf: simulateMoveshelf(options) })).toThrow(message);
});

describe('the usual world', () => {
  const read = () =>
    rig().data(
      '{ viewer { projects { name datasets { name } norms { projectPath } patients { name metadata sessions { projectPath metadata date clips { title projectPath hasCharts hasVideo } } reports { title } } clips { edges { node { projectPath customOptions } } } } } }',
    );

  test('has what scripts meet: subjects with metadata and without, and paths with a slash at the end and without', async () => {
    const [study, archive] = (await read()).viewer.projects;
    const metadata = study.patients.map((patient: Reply['body']) => patient.metadata);
    expect(metadata.filter((text: string | null) => text === null).length).toBeGreaterThan(0);
    expect(metadata.filter((text: string | null) => text !== null).length).toBeGreaterThan(0);
    const paths = [study, archive].map(({ clips }) => clips.edges.map(({ node }: Reply['body']) => node.projectPath));
    expect(paths[0]).toContainEqual(expect.stringMatching(/[^/]$/));
    expect(paths[0]).toContain(null);
    expect(paths[1]).toContainEqual(expect.stringMatching(/\/$/));
    expect(study.norms.map(({ projectPath }: Reply['body']) => typeof projectPath)).toEqual(['object', 'string']);
  });

  test('has no metadata that a program would trip over which takes them for Python', async () => {
    const [study] = (await read()).viewer.projects;
    for (const { metadata } of study.patients) expect(metadata ?? '').not.toMatch(/\b(?:true|false|null)\b/);
  });

  test('has sessions on the days of their paths, and no trial before its session', async () => {
    const [study] = (await read()).viewer.projects;
    const sessions = study.patients.flatMap((patient: Reply['body']) => patient.sessions);
    expect(sessions).toHaveLength(6);
    for (const { projectPath, date, clips } of sessions) {
      expect(projectPath.split('/')[2]).toBe(date.slice(0, 10));
      expect(clips.length).toBeGreaterThan(3);
      expect(clips.every(({ hasCharts }: Reply['body']) => hasCharts)).toBe(true);
    }
  });

  test('or nothing, where that is asked for', async () => {
    const { viewer } = await rig({ world: 'empty' }).data(
      '{ viewer { projects { name patients { id } sessions { id } norms { id } clips { edges { node { id } } } } } }',
    );
    expect(viewer.projects[0]).toEqual({
      name: 'tidewater-gait/knee-study',
      patients: [],
      sessions: [],
      norms: [],
      clips: { edges: [] },
    });
  });
});

test('the state is plain data: a copy of it is equal', async () => {
  const { moveshelf, createClip, put } = rig();
  const { uploadUrl } = await createClip({ filename: 'a' });
  await put(uploadUrl, 'bytes');
  expect(structuredClone(moveshelf.state)).toEqual(moveshelf.state);
});

test('the same seed draws the same keys, another one others', () => {
  const keyOf = (seed: number): string =>
    createLab({ moveshelf: simulateMoveshelf() }, { seed }).moveshelf.connection().secretKey;
  expect(keyOf(7)).toBe(keyOf(7));
  expect(keyOf(7)).not.toBe(keyOf(8));
});
