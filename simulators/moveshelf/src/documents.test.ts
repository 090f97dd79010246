import { describe, expect, test } from 'vitest';
import { laterDocuments } from './fixtures/later-documents.ts';
import { seedDocuments } from './fixtures/seed-documents.ts';
import { study, rig } from './fixtures/rig.ts';
import { sdl } from './generated/schema.ts';
import { examples } from './generated/examples.ts';
import { buildSchema, parse, validate } from 'graphql';
import type { Reply } from '@labrig/fixtures/rig';

/** A server, and ids of what the documents are about. */
async function ready() {
  const bench = rig();
  const ids: Record<string, string> = await bench.firsts();
  const { projects } = (
    await bench.data('{ viewer { projects { clips { edges { node { id } } } sessions { id } patients { id } } } }')
  ).viewer;
  const [{ clips, sessions, patients }] = projects;
  const clip = (index: number): string => clips.edges[index].node.id;
  ids['job'] = (
    await bench.data('mutation ($clips: [String!]) { processGaitTool(clips: $clips) { jobId } }', {
      clips: [ids['clip']],
    })
  ).processGaitTool.jobId;
  const others = { otherClip: clip(1), thirdClip: clip(2), fourthClip: clip(3) };
  return { ...bench, ids: { ...ids, ...others, otherSession: sessions[1].id, otherPatient: patients[2].id } };
}

const clientDocuments = [...seedDocuments, ...laterDocuments];

describe('every document of the vendor’s clients', () => {
  test.each(clientDocuments)('is good and runs: $method ($since)', async ({ text, variables }) => {
    const { ask, ids } = await ready();
    const reply = await ask(text, variables(ids));
    expect(reply).toEqual({ status: 200, body: { data: expect.any(Object) as object } });
    // The client reads what is below without a guard.
    const [first] = Object.values(reply.body.data as object);
    if (!text.includes('patient(ehrId')) expect(first).not.toBeNull();
  });

  test('all run one after the other on one server', async () => {
    const { ask, ids } = await ready();
    for (const { text, variables, method } of clientDocuments) {
      const { body } = await ask(text, variables(ids));
      // What was deleted on the way is missing afterwards.
      expect([method, body.errors]).toEqual([method, undefined]);
    }
  });
});

test('every example of the spec fits the schema that is served', () => {
  const schema = buildSchema(sdl);
  for (const { text } of examples) expect(validate(schema, parse(text))).toEqual([]);
  expect(examples.length).toBeGreaterThan(20);
});

describe('an import', () => {
  test('a subject, its metadata, a session, a trial, a file, and the conditions that follow', async () => {
    const { data, node, createClip, attach, put, wait } = rig({ world: 'empty' });
    const { createPatient } = await data(
      'mutation ($p: String!, $n: String!) { createPatient(projectId: $p, name: $n) { patient { id name } } }',
      { p: study, n: 'KS-014' },
    );
    const patient = createPatient.patient.id;
    const metadata = '{"ehr-id": "770142", "side": "left"}';
    const saved = await data(
      'mutation ($id: ID!, $json: JSONString) { updatePatient(patientId: $id, metadata: $json) { updated } }',
      {
        id: patient,
        json: metadata,
      },
    );
    expect(saved).toEqual({ updatePatient: { updated: true } });
    expect(
      await node(patient, '... on Patient { name metadata externalId project { description canEdit unlistedAccess } }'),
    ).toEqual({
      name: 'KS-014',
      metadata,
      externalId: '770142',
      project: { description: 'Knee follow-up', canEdit: true, unlistedAccess: false },
    });
    const { createSession } = await data(
      'mutation ($p: String!, $path: String!, $s: ID!) { createSession(projectId: $p, projectPath: $path, patientId: $s) { session { id projectPath } } }',
      { p: study, path: '/KS-014/2025-02-11/', s: patient },
    );
    const trial = await createClip({ metadata: { title: 'Trial-1', projectPath: '/KS-014/2025-02-11/Barefoot' } });
    const text = 'time,knee_flexion\n0.00,4.1\n0.01,4.9\n';
    const file = await attach(trial.id, { crc32c: 'ZFxIKA==', filename: 'knee.csv' });
    expect(await put(file.uploadUrl, text)).toEqual({ status: 200, body: '' });
    await wait(2);
    const session = await node(
      createSession.session.id,
      '... on Session { projectPath metadata clips { title created projectPath uploadStatus hasCharts hasVideo } norms { id } patient { id } }',
    );
    expect(session).toEqual({
      projectPath: '/KS-014/2025-02-11/',
      metadata: null,
      clips: [
        {
          title: 'Trial-1',
          created: '2026-05-04T09:00:00+00:00',
          projectPath: '/KS-014/2025-02-11/Barefoot',
          uploadStatus: 'Complete',
          hasCharts: true,
          hasVideo: false,
        },
      ],
      norms: [],
      patient: { id: patient },
    });
  });

  test('an upload with 512 bytes fits its checksum', async () => {
    const { createClip, put, wait, statusOf, node } = rig();
    const bytes = new Uint8Array(512);
    bytes.set([2, 0x50]);
    const startTimecode = { timecode: '10:11:12:13', framerate: 'FPS_29_97' };
    const clip = await createClip({ crc32c: 'zKBiNg==', filename: 'walk-01.c3d', metadata: { startTimecode } });
    expect(await statusOf(clip.id)).toBe('Pending');
    expect((await put(clip.uploadUrl, bytes)).status).toBe(200);
    expect(await statusOf(clip.id)).toBe('Processing');
    await wait(2);
    expect(await statusOf(clip.id)).toBe('Complete');
    expect(
      await node(clip.id, '... on MocapClip { title startTimecode { timecode framerate } originalFileName }'),
    ).toEqual({
      title: 'Untitled',
      startTimecode,
      originalFileName: 'walk-01.c3d',
    });
  });
});

test('a session’s clips all have paths that the client’s conditions can be cut from', async () => {
  const { data } = rig();
  const { viewer } = await data(
    '{ viewer { projects { sessions { projectPath clips { projectPath } norms { projectPath } } } } }',
  );
  const sessions = viewer.projects.flatMap(({ sessions: all }: Reply['body']) => all);
  expect(sessions.length).toBeGreaterThan(5);
  for (const { projectPath, clips, norms } of sessions) {
    for (const clip of clips) expect(clip.projectPath.split(projectPath)).toHaveLength(2);
    for (const norm of norms) if (norm.projectPath) expect(norm.projectPath.split(projectPath)[1]).toBe('Barefoot');
  }
});
