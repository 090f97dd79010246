import { describe, expect, test } from 'vitest';
import { study, rig } from '../fixtures/rig.ts';

const update = 'mutation ($input: UpdateClipInput!) { updateClip(clipData: $input) { clip { id } } }';
const clipFields =
  '... on MocapClip { title description previewImageUri projectPath allowDownload allowUnlistedAccess startTimecode { timecode framerate } customOptions }';
const fresh = {
  title: 'Untitled',
  description: null,
  previewImageUri: null,
  projectPath: null,
  allowDownload: false,
  allowUnlistedAccess: false,
  startTimecode: null,
  customOptions: null,
};

describe('a clip', () => {
  test('is made with what is said of it, and what isn’t said has a default', async () => {
    const { createClip, node } = rig();
    const startTimecode = { timecode: '00:00:01;02', framerate: 'FPS_59_94' };
    const said = { title: 'a', description: '', projectPath: '/x/', allowDownload: true, startTimecode };
    expect(await node((await createClip({})).id, clipFields)).toEqual(fresh);
    expect(await node((await createClip({ metadata: { title: null } })).id, clipFields)).toEqual(fresh);
    expect(await node((await createClip({ metadata: said })).id, clipFields)).toEqual({ ...fresh, ...said });
  });

  test('changes in what is said, and in nothing else', async () => {
    const { createClip, node, data } = rig();
    const { id } = await createClip({ metadata: { title: 'a', description: 'b', projectPath: '/p/' } });
    await data(update, { input: { id, metadata: { description: 'c', title: null, allowDownload: true } } });
    const now = { ...fresh, title: 'a', description: 'c', projectPath: '/p/', allowDownload: true };
    expect(await node(id, clipFields)).toEqual(now);
    await data(update, { input: { id } });
    await data(update, { input: { id, metadata: {} } });
    expect(await node(id, clipFields)).toEqual(now);
  });

  test('keeps its options where null is sent for them', async () => {
    const { createClip, node, data } = rig();
    const { id } = await createClip({});
    await data(update, { input: { id, customOptions: '{"view": "sagittal"}' } });
    await data(update, { input: { id, metadata: { title: 'x' }, customOptions: null } });
    expect(await node(id, clipFields)).toEqual({ ...fresh, title: 'x', customOptions: '{"view": "sagittal"}' });
  });

  test('several of them are answered in the order in which they were sent', async () => {
    const { data } = rig();
    const clips = ['c', 'a', 'b'].map((clientId) => ({ clientId, metadata: { title: clientId } }));
    const { createClips } = await data(
      'mutation ($input: ClipCreationInput!) { createClips(input: $input) { response { clientId mocapClip { title } } } }',
      { input: { project: study, clips } },
    );
    expect(createClips.response).toEqual(
      ['c', 'a', 'b'].map((clientId) => ({ clientId, mocapClip: { title: clientId } })),
    );
  });
});

test('names needn’t be unique: what is made twice is there twice', async () => {
  const { data } = rig({ world: 'empty' });
  const add = 'mutation ($p: String!) { createPatient(projectId: $p, name: "A") { patient { id } } }';
  const [one, two] = [await data(add, { p: study }), await data(add, { p: study })];
  expect(one.createPatient.patient.id).not.toBe(two.createPatient.patient.id);
  const { viewer } = await data('{ viewer { projects { patients { name metadata } } } }');
  expect(viewer.projects[0].patients).toEqual([
    { name: 'A', metadata: null },
    { name: 'A', metadata: null },
  ]);
});

describe('a session', () => {
  const create =
    'mutation ($p: String!, $s: ID, $d: String) { createSession(projectId: $p, projectPath: "/a/b/", patientId: $s, sessionDate: $d) { session { date } } }';
  test.each([
    [undefined, null],
    [null, null],
    ['', null],
    ['2025-02-11', '2025-02-11T00:00:00+00:00'],
    ['2025-02-11T15:30:00Z', '2025-02-11T00:00:00+00:00'],
  ])('of the day %j has the date %j', async (d, date) => {
    expect(await rig().data(create, { p: study, d })).toEqual({ createSession: { session: { date } } });
  });

  test.each(['2025-02-30', 'yesterday'])('is refused for a day that is none: %s', async (d) => {
    expect(await rig().refusals(create, { p: study, d })).toEqual([`${d} is not a date`]);
  });

  test('is refused for a subject of another project', async () => {
    const { data, refusals } = rig();
    const { viewer } = await data('{ viewer { projects { patients { id } } } }');
    const other = viewer.projects[1].patients[0].id;
    expect(await refusals(create, { p: study, s: other })).toEqual([`No patient matches ${other}`]);
  });

  const change =
    'mutation ($id: ID!, $m: JSONString, $d: String, $u: String) { updateSession(sessionId: $id, sessionName: "", sessionMetadata: $m, sessionDate: $d, previousUpdatedAt: $u) { updated } }';
  test('is saved only if nobody else has changed it meanwhile', async () => {
    const { data, firsts, node } = rig();
    const { session: id } = await firsts();
    const fields = '... on Session { updated metadata }';
    const before = await node(id, fields);
    const save = async (m: string, u: string | null): Promise<boolean> =>
      (await data(change, { id, m, u })).updateSession.updated;
    expect(await save('{"a": 1}', before.updated)).toBe(true);
    expect(await save('{"b": 2}', before.updated)).toBe(false);
    expect((await node(id, fields)).metadata).toBe('{"a": 1}');
    expect(await save('{"b": 2}', null)).toBe(true);
    const after = await node(id, fields);
    expect(after.metadata).toBe('{"b": 2}');
    // Changes in one moment are told apart all the same.
    expect(await save('{"c": 3}', after.updated)).toBe(true);
  });

  test('keeps what is absent, and loses what is null', async () => {
    const { data, firsts, node } = rig();
    const { session: id } = await firsts();
    const fields = '... on Session { metadata date projectPath }';
    const before = await node(id, fields);
    await data(change, { id });
    expect(await node(id, fields)).toEqual(before);
    await data(change, { id, m: null, d: '2025-01-01' });
    expect(await node(id, fields)).toEqual({ ...before, metadata: null, date: '2025-01-01T00:00:00+00:00' });
  });
});

describe('what is deleted', () => {
  test('takes all along that belongs to it', async () => {
    const { data, firsts, moveshelf, node } = rig();
    const { patient, session, clip, file, norm } = await firsts();
    await data('mutation ($id: ID!) { deletePatient(patientId: $id) { deleted } }', { id: patient });
    for (const id of [patient, session, clip, file]) expect(await node(id, 'id')).toBeNull();
    expect(await node(norm, 'id')).toEqual({ id: norm });
    const { reports, comments } = moveshelf.state;
    expect([reports, comments].map(({ pages }) => pages.flat().filter(Boolean))).toEqual([[], []]);
  });

  test.each([
    ['deletePatient(patientId: $id) { deleted }', 'patient', 'ID!'],
    ['deleteSession(sessionId: $id) { deleted }', 'session', 'ID!'],
    ['deleteClip(clipId: $id) { ok }', 'clip', 'String'],
    ['deleteAdditionalData(id: $id) { ok }', 'additional data', 'ID!'],
  ])('can’t be deleted again: %s', async (field, what, type) => {
    const { data, refusals, firsts } = rig();
    const ids = await firsts();
    const id = ids[(what === 'additional data' ? 'file' : what) as 'clip'];
    const document = `mutation ($id: ${type}) { ${field} }`;
    await data(document, { id });
    expect(await refusals(document, { id })).toEqual([`No ${what} matches ${id}`]);
    // An id of another type is no better.
    expect(await refusals(document, { id: ids.project })).toEqual([`No ${what} matches ${ids.project}`]);
  });

  test('its id is not given again', async () => {
    const { data, createClip } = rig();
    const first = await createClip({});
    await data('mutation ($id: String) { deleteClip(clipId: $id) { ok } }', { id: first.id });
    expect((await createClip({})).id).not.toBe(first.id);
  });
});

describe('reports', () => {
  const titles = async (bench: ReturnType<typeof rig>, id: string): Promise<unknown> =>
    (await bench.node(id, '... on Session { reports { title } }')).reports.map(({ title }: { title: string }) => title);

  test('are made of a session; with an earlier one comes a comparison', async () => {
    const bench = rig();
    const { viewer } = await bench.data('{ viewer { projects { sessions { id } } } }');
    const [first, second] = viewer.projects[0].sessions.map(({ id }: { id: string }) => id);
    const make = 'mutation ($id: ID!) { createAutomaticInteractiveReports(sessionId: $id) { ok } }';
    for (const id of [first, second]) await bench.data(make, { id });
    expect(await titles(bench, first)).toEqual(['Condition summaries', 'Condition summaries']);
    expect(await titles(bench, second)).toEqual(['Condition summaries', 'Comparison with the previous session']);
  });

  test('are of a known type, of clips and a norm that there are', async () => {
    const bench = rig();
    const { session, clip, norm } = await bench.firsts();
    const make =
      'mutation ($id: ID!, $t: String!, $c: [String]!, $n: String) { createInteractiveReport(sessionId: $id, reportType: $t, title: "T", trialsIds: $c, normId: $n) { ok } }';
    const good = { id: session, t: 'currentSessionComparison', c: [clip, null], n: norm };
    await bench.data(make, good);
    expect(await titles(bench, session)).toEqual(['Condition summaries', 'T']);
    expect(await bench.refusals(make, { ...good, t: 'x' })).toEqual(['x is not a type of report']);
    expect(await bench.refusals(make, { ...good, c: ['x'] })).toEqual(['No clip matches x']);
    expect(await bench.refusals(make, { ...good, n: clip })).toEqual([`No norm matches ${clip}`]);
  });
});

test('an input that may be null on paper is needed', async () => {
  expect(
    await rig().refusals(
      'mutation ($input: CreateAdditionalDataInput) { createAdditionalData(input: $input) { uploadUrl } }',
    ),
  ).toEqual(['An input is needed']);
});

test('clips are found by a word of their title or description, by format, and by whether they may be downloaded', async () => {
  const { createClip, data } = rig({ world: 'empty' });
  await createClip({ filename: 'walk.FBX', metadata: { title: 'Slow WALK', allowDownload: true } });
  await createClip({ filename: 'run.bvh', metadata: { title: 'run', description: 'not a walk' } });
  const find = async (filter: object, search: string | null = null): Promise<string> => {
    const query =
      'query ($s: String, $f: ClipFilterInput) { mocapClips(search: $s, filter: $f) { edges { node { originalFileName } } } }';
    const { mocapClips } = await data(query, { s: search, f: filter });
    return mocapClips.edges.map((edge: { node: { originalFileName: string } }) => edge.node.originalFileName).join();
  };
  expect(await find({}, 'walk')).toBe('walk.FBX,run.bvh');
  expect(await find({}, 'slow')).toBe('walk.FBX');
  expect(await find({ fileType: 'FBX' })).toBe('walk.FBX');
  expect(await find({ fileType: 'BVH', allowDownload: false }, 'run')).toBe('run.bvh');
  expect(await find({ allowDownload: true })).toBe('walk.FBX');
  expect(await find({}, 'fly')).toBe('');
});
