import { describe, expect, test } from 'vitest';
import { fields } from '../generated/fields.ts';
import { study, rig } from '../fixtures/rig.ts';

const mayNot = `You may not edit project ${study}`;

/** Every mutation, on the first of everything. */
const mutations: Readonly<Record<string, string>> = {
  createClips: 'createClips(input: { project: $study, clips: [{ clientId: "a" }] }) { response { clientId } }',
  updateClip: 'updateClip(clipData: { id: $clip, metadata: { title: "x" } }) { clip { id } }',
  createAdditionalData:
    'createAdditionalData(input: { clipId: $clip, dataType: "a", crc32c: "a", filename: "a", clientId: "a" }) { uploadUrl }',
  createPatient: 'createPatient(projectId: $study, name: "x") { patient { id } }',
  updatePatient: 'updatePatient(patientId: $patient, metadata: "{}") { updated }',
  createSession: 'createSession(projectId: $study, projectPath: "/x/", patientId: $patient) { session { id } }',
  updateSession: 'updateSession(sessionId: $session, sessionName: "x") { updated }',
  processGaitTool: 'processGaitTool(clips: [$clip], trialType: "x") { jobId }',
  deleteClip: 'deleteClip(clipId: $clip) { ok }',
  deleteAdditionalData: 'deleteAdditionalData(id: $file) { ok }',
  deleteSession: 'deleteSession(sessionId: $session) { deleted }',
  deletePatient: 'deletePatient(patientId: $patient) { deleted }',
  createAutomaticInteractiveReports: 'createAutomaticInteractiveReports(sessionId: $session) { ok }',
  createInteractiveReport:
    'createInteractiveReport(sessionId: $session, reportType: "currentSessionComparison", title: "x", trialsIds: []) { ok }',
  createComment: 'createComment(inputs: { clipId: $clip, comment: "x" }) { comment { id } }',
};

/** A document with the ids written into it. */
function written(text: string, ids: Readonly<Record<string, string>>): string {
  return `mutation { ${text.replaceAll(/\$(\w+)/g, (_, name: string) => JSON.stringify(name === 'study' ? study : ids[name]))} }`;
}

test('the table has every mutation of the spec', () => {
  const all = fields.filter(({ parent }) => parent === 'Mutation').map(({ name }) => name);
  expect(Object.keys(mutations).toSorted()).toEqual(all.toSorted());
});

describe('whoever may only look at a project', () => {
  test('reads everything of it', async () => {
    const { as, data } = rig();
    const query =
      '{ viewer { projects { name canEdit patients { name } clips(first: 1) { edges { node { title } } } } } }';
    const [seen, own] = [await as('Jon Reuter').data(query), await data(query)];
    expect(seen.viewer.projects[0]).toEqual({ ...own.viewer.projects[0], canEdit: false });
    expect(own.viewer.projects[0].canEdit).toBe(true);
  });

  test.each(Object.entries(mutations))('does not change it: %s', async (_, text) => {
    const { as, firsts, moveshelf } = rig();
    const document = written(text, await firsts());
    const before = moveshelf.state;
    expect(await as('Jon Reuter').refusals(document)).toEqual([mayNot]);
    expect(moveshelf.state).toBe(before);
  });

  test('downloads what may be downloaded', async () => {
    const { as } = rig();
    const { viewer } = await as('Jon Reuter').data(
      '{ viewer { projects { name canEdit clips { edges { node { allowDownload originalDataDownloadUri } } } } } }',
    );
    const archive = viewer.projects.find(({ name }: { name: string }) => name.endsWith('archive'));
    expect(archive.canEdit).toBe(true);
    expect(archive.clips.edges[0].node.originalDataDownloadUri).toMatch(/^http/);
  });

  test('gets no address of a file that only editors may have', async () => {
    const { as, createClip, put, wait } = rig();
    const query = 'query ($id: ID!) { node(id: $id) { ... on MocapClip { originalDataDownloadUri } } }';
    for (const allowDownload of [true, false]) {
      const { id, uploadUrl } = await createClip({ filename: 'a', metadata: { allowDownload } });
      await put(uploadUrl, 'x');
      await wait(2);
      const { node } = await as('Jon Reuter').data(query, { id });
      expect(node.originalDataDownloadUri === null).toBe(!allowDownload);
    }
  });
});

describe('whoever has no part in a project', () => {
  test('does not see it among the others', async () => {
    const { as } = rig();
    const { viewer } = await as('Iris Vance').data('{ viewer { projects { name } } }');
    expect(viewer.projects).toEqual([{ name: 'harbor-lab/running' }]);
  });

  test('gets nothing for the id of anything in it', async () => {
    const { as, firsts } = rig();
    const { user, ...ids } = await firsts();
    for (const id of Object.values(ids)) {
      expect(await as('Iris Vance').data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    }
    // People may be seen, but not what they have.
    const { node } = await as('Iris Vance').data(
      'query ($id: ID!) { node(id: $id) { ... on User { displayName projects { id } } } }',
      {
        id: user,
      },
    );
    expect(node).toEqual({ displayName: 'Mara Ortega', projects: [] });
  });

  test.each(Object.entries(mutations))(
    'can’t change it, and is told that there is no such thing: %s',
    async (_, text) => {
      const { as, firsts, moveshelf } = rig();
      const document = written(text, await firsts());
      const before = moveshelf.state;
      const [message] = await as('Iris Vance').refusals(document);
      expect(message).toMatch(/^No (?:project|patient|session|clip|additional data) matches /);
      expect(moveshelf.state).toBe(before);
    },
  );

  test('sees a clip whose link is open, without its project', async () => {
    const { as, createClip, data } = rig();
    const { id } = await createClip({ metadata: { title: 'open', allowUnlistedAccess: true } });
    const query = 'query ($id: ID!) { node(id: $id) { ... on MocapClip { title project { name } } } }';
    expect(await as('Iris Vance').data(query, { id })).toEqual({ node: { title: 'open', project: null } });
    await data(
      'mutation ($id: ID!) { updateClip(clipData: { id: $id, metadata: { allowUnlistedAccess: false } }) { clip { id } } }',
      { id },
    );
    expect(await as('Iris Vance').data(query, { id })).toEqual({ node: null });
  });

  test('finds no clip of it by searching', async () => {
    const { as, data } = rig();
    const query = '{ mocapClips(search: "trial") { edges { node { id } } } }';
    expect((await data(query)).mocapClips.edges.length).toBeGreaterThan(10);
    expect((await as('Iris Vance').data(query)).mocapClips.edges).toEqual([]);
  });
});

describe('a project', () => {
  const add = 'mutation ($p: String!) { createPatient(projectId: $p, name: "x") { patient { project { name } } } }';

  test('is found by its id and by its name, where the one or the other is asked for', async () => {
    const { data, firsts } = rig();
    const { project } = await firsts();
    const found = { createPatient: { patient: { project: { name: study } } } };
    expect(await data(add, { p: project })).toEqual(found);
    expect(await data(add, { p: study })).toEqual(found);
  });

  test.each(['tidewater-gait/nope', '', 'knee-study', 'TIDEWATER-GAIT/KNEE-STUDY', 'harbor-lab/running'])(
    'is not found by %j',
    async (reference) => {
      expect(await rig().refusals(add, { p: reference })).toEqual([`No project matches ${reference}`]);
    },
  );

  test('is not found by the id of something else', async () => {
    const { refusals, firsts } = rig();
    const { patient } = await firsts();
    expect(await refusals(add, { p: patient })).toEqual([`No project matches ${patient}`]);
  });
});

test('a clip moves to another project only for who may edit both', async () => {
  const { data, as, createClip, refusals, node } = rig();
  const move =
    'mutation ($id: ID!, $p: String) { updateClip(clipData: { id: $id, metadata: { project: $p } }) { clip { project { name } } } }';
  const { id } = await createClip({});
  expect(await as('Jon Reuter').refusals(move, { id, p: 'tidewater-gait/archive' })).toEqual([mayNot]);
  expect(await refusals(move, { id, p: 'harbor-lab/running' })).toEqual(['No project matches harbor-lab/running']);
  expect(await data(move, { id, p: 'tidewater-gait/archive' })).toEqual({
    updateClip: { clip: { project: { name: 'tidewater-gait/archive' } } },
  });
  expect(await as('Jon Reuter').refusals(move, { id, p: study })).toEqual([mayNot]);
  expect((await node(id, '... on MocapClip { project { name } }')).project.name).toBe('tidewater-gait/archive');
});

test('users and members are those that were asked for', async () => {
  const { as, keyOf } = rig({
    users: [{ name: 'A', secretKey: 'key-a' }, { name: 'B' }],
    projects: [{ name: 'o/p', editors: ['B'], readers: ['A'] }, { name: 'o/q' }],
  });
  const query = '{ viewer { projects { name canEdit } } }';
  expect(keyOf('A')).toBe('key-a');
  expect((await as('A').data(query)).viewer.projects).toEqual([
    { name: 'o/p', canEdit: false },
    { name: 'o/q', canEdit: true },
  ]);
  expect((await as('B').data(query)).viewer.projects).toEqual([{ name: 'o/p', canEdit: true }]);
});
