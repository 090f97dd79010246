import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import type { ProjectOptions } from '../index.ts';

const projects = [
  {
    name: 'tidewater-gait/knee-study',
    subjects: [
      {
        name: 'P-01',
        metadata: { side: 'left' },
        sessions: [
          {
            date: '-12d',
            trials: [{ title: 'Walk 1', condition: 'Barefoot', files: ['motion', 'video'] }, { title: 'Walk 2' }],
          },
          { date: '2026-05-01', metadata: { operator: 'M. Ortega' } },
        ],
      },
      { name: 'P-02' },
    ],
  },
  { name: 'tidewater-gait/archive' },
] as const satisfies readonly ProjectOptions[];

const query = `{ viewer { projects { name patients { name metadata sessions { projectPath clips { title projectPath additionalData { dataType uploadStatus } } } } } } }`;

test('a project has the subjects that it names, with their sessions, trials and files', async () => {
  const moveshelf = rig({ projects });
  const { data } = (await moveshelf.ask(query)).body;
  const [study, archive] = data.viewer.projects;
  expect(study.patients).toMatchObject([
    {
      name: 'P-01',
      metadata: '{"side":"left"}',
      sessions: [
        {
          projectPath: '/P-01/2026-04-22/',
          clips: [
            {
              title: 'Walk 1',
              projectPath: '/P-01/2026-04-22/Barefoot',
              additionalData: [
                { dataType: 'motion', uploadStatus: 'Complete' },
                { dataType: 'video', uploadStatus: 'Complete' },
              ],
            },
            { title: 'Walk 2', projectPath: '/P-01/2026-04-22/', additionalData: [{ dataType: 'motion' }] },
          ],
        },
        { projectPath: '/P-01/2026-05-01/', clips: [] },
      ],
    },
    { name: 'P-02', metadata: null, sessions: [] },
  ]);
  expect(archive.patients).toMatchObject([{ name: 'AR-017' }]);
});

test('a factory reset brings them back', async () => {
  const moveshelf = rig({ projects });
  const before = (await moveshelf.ask(query)).body;
  moveshelf.moveshelf.hardware.factoryReset({});
  expect((await moveshelf.ask(query)).body).toEqual(before);
});

describe('subjects that cannot be are refused', () => {
  test.each([
    [[{ name: 'A' }, { name: 'A' }], 'subjects of a project must differ by name, got A, A'],
    [[{ name: 'a/b' }], 'the name of a subject must have 1 to 100 characters and no slash, got "a/b"'],
    [[{ name: '..' }], 'the name of a subject must have'],
    [[{ name: 'A', sessions: [{ date: '-1d' }, { date: '-1d 00:01' }] }], 'subject A has two sessions on one day'],
    [[{ name: 'A', sessions: [{ date: '+1d' }] }], 'a session of A would be after the start of the lab'],
    [[{ name: 'A', sessions: [{ date: 'today' }] }], '"today" is no moment'],
    [
      [{ name: 'A', sessions: [{ date: '-1d', trials: [{ title: 'x', condition: '../..' }] }] }],
      'a condition must have',
    ],
  ])('%j', (subjects, message) => {
    const make = () => rig({ projects: [{ name: 'a/b', subjects }] });
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});
