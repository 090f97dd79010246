import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure } from '@labrig/fixtures/failure';
import { listen } from '@labrig/simulator/node';
import { describe, expect, test } from 'vitest';
import { suite } from './fixtures/suite.ts';
import { conditionsFromSession, createMoveshelf, GraphqlError, HttpError, JobError, UnknownIdError } from './index.ts';
import { openFile } from './node.ts';

describe("what each function of the vendor's client does", () => {
  test('MoveshelfApi with a wrong key: every call is refused', async () => {
    const { lab } = suite();
    const wrong = createMoveshelf({ ...lab.moveshelf.connection(), secretKey: 'f'.repeat(64) });
    const error = await failure(wrong.projects.list(), HttpError);
    expect(error).toMatchObject({ status: 401, vendorMessage: 'The API key is missing or not valid' });
  });

  test('getUserProjects, getProjectAndClips', async () => {
    const { moveshelf } = suite();
    const projects = await moveshelf.projects.list();
    expect(projects.map(({ name }) => name)).toEqual(['tidewater-gait/knee-study', 'tidewater-gait/archive']);
    const [study, archive] = await moveshelf.projects.listWithClips();
    expect([study?.clips.length, archive?.clips.length]).toEqual([20, 2]);
    expect((await moveshelf.projects.listWithClips({ first: 3 }))[0]?.clips).toEqual(study?.clips.slice(0, 3));
  });

  test('getProjectDatasets', async () => {
    const { moveshelf, project } = suite();
    const [dataset] = await moveshelf.projects.datasets((await project()).id);
    expect(dataset?.name).toBe('everything.tar');
    const { stream, type } = await moveshelf.files.download(dataset!.downloadUri);
    expect([type, (await new Response(stream).bytes()).length % 512]).toEqual(['application/x-tar', 0]);
  });

  test('getProjectClips, with links and without', async () => {
    const { moveshelf, project } = suite();
    const { id } = await project();
    const some = await moveshelf.clips.list(id, { limit: 3 });
    expect(some.map((clip) => Object.keys(clip))).toEqual(
      Array.from({ length: 3 }, () => ['id', 'title', 'projectPath']),
    );
    expect((await moveshelf.clips.listWithFiles(id, { limit: 3 }))[0]).toMatchObject(some[0]!);
    const all = await moveshelf.clips.list(id);
    expect(all.length).toBeGreaterThan(20);
    expect(await moveshelf.clips.allOf(id, { pageSize: 7 }).toArray({ limit: Infinity })).toEqual(all);
    expect((await failure(moveshelf.clips.list(id, { limit: -1 }), GraphqlError)).message).toContain('negative');
  });

  test('getProjectSubjects, getSubjectContext, getSubjectDetails', async () => {
    const { moveshelf, project } = suite();
    const { id } = await project();
    const [first] = await moveshelf.subjects.list(id);
    const context = await moveshelf.subjects.context(first!.id);
    expect(context).toMatchObject({ ...first, project: { id, canEdit: true } });
    const details = await moveshelf.subjects.details(first!.id);
    expect(details.metadata).toEqual(context.metadata);
    expect(details.sessions[0]?.clips[0]).toMatchObject({ title: 'Trial-1', uploadStatus: 'Complete' });
  });

  test('createSubject, updateSubjectMetadataInfo', async () => {
    const { moveshelf, project } = suite();
    const { id, name } = await project();
    const byName = await moveshelf.subjects.create(name, 'KS-014');
    const byId = await moveshelf.subjects.create(id, 'KS-014');
    expect([byName.name, byId.name, byName.id === byId.id]).toEqual(['KS-014', 'KS-014', false]);
    expect((await moveshelf.subjects.context(byName.id)).metadata).toBeNull();
    const metadata = { 'ehr-id': '770142', visits: [{ value: 1, context: 'left' }], isAdult: true, height: null };
    expect(await moveshelf.subjects.updateMetadata(byName.id, metadata)).toBe(true);
    expect((await moveshelf.subjects.context(byName.id)).metadata).toEqual(metadata);
    const unknown = await failure(moveshelf.subjects.create('tidewater-gait/nope', 'K'), GraphqlError);
    expect(unknown.errors).toMatchObject([
      { message: 'No project matches tidewater-gait/nope', path: ['createPatient'] },
    ]);
  });

  test('createSession, getSessionById', async () => {
    const { moveshelf, project } = suite();
    const { id, name } = await project();
    const subject = await moveshelf.subjects.create(name, 'KS-014');
    const created = await moveshelf.sessions.create({ project: name, path: 'KS-014/2025-02-11', subject: subject.id });
    expect(created.projectPath).toBe('/KS-014/2025-02-11/');
    expect(await moveshelf.sessions.get(created.id)).toMatchObject({
      ...created,
      metadata: null,
      project: { id, name, canEdit: true },
      patient: subject,
      clips: [],
    });
    expect((await failure(moveshelf.sessions.get(subject.id), UnknownIdError)).message).toContain('something else');
    expect((await failure(moveshelf.sessions.get('nope'), UnknownIdError)).message).toContain('No session has');
  });

  test('createClip, getClipData, updateClipMetadata', async () => {
    const { moveshelf, project } = suite();
    const { name } = await project();
    const id = await moveshelf.clips.create(name, { title: 'Walk', description: 'left' });
    expect(await moveshelf.clips.get(id)).toEqual({ id, title: 'Walk', description: 'left' });
    await moveshelf.clips.updateMetadata(id, { title: 'Walk 2' }, { customOptions: { side: 'left' } });
    await moveshelf.clips.updateMetadata(id, { startTimecode: { timecode: '10:11:12:13', framerate: 29.97 } });
    expect(await moveshelf.clips.get(id)).toEqual({ id, title: 'Walk 2', description: 'left' });
    expect(await moveshelf.clips.customOptions(id)).toEqual({ side: 'left' });
    const other = await moveshelf.clips.create(name);
    expect(await moveshelf.clips.get(other)).toEqual({ id: other, title: 'Untitled', description: null });
  });

  test('uploadFile, uploadAdditionalData, getAdditionalData', async () => {
    const { moveshelf, project } = suite();
    const { name } = await project();
    const bytes = Uint8Array.from({ length: 512 }, (_, index) => [2, 0x50][index] ?? 0);
    const clip = await moveshelf.clips.uploadFile(name, new File([bytes], 'walk-01.c3d'));
    expect(clip).toMatchObject({ size: 512, crc32c: 'zKBiNg==', status: 'Processing' });
    expect(await moveshelf.clips.get(clip.id)).toMatchObject({ title: 'walk-01.c3d' });
    const upload = { dataType: 'data', filename: 'knee.csv' };
    const file = await moveshelf.files.uploadAdditionalData(clip.id, new Blob(['0.00,4.1\n']), upload);
    const before = await moveshelf.files.list(clip.id);
    expect(before).toMatchObject([
      { id: file.id, dataType: 'data', originalFileName: 'knee.csv', uploadStatus: 'Processing' },
    ]);
    await file.complete();
    const [after] = await moveshelf.files.list(clip.id);
    expect(after?.uploadStatus).toBe('Complete');
    const { stream } = await moveshelf.files.download(after!.originalDataDownloadUri);
    expect(await new Response(stream).text()).toBe('0.00,4.1\n');
  });

  test('processGaitTool, getJobStatus', async () => {
    const { moveshelf, session } = suite();
    const { clips } = await session();
    const job = await moveshelf.jobs.processGaitTool([clips[0]!.id], { trialType: 'Barefoot' });
    expect(await moveshelf.jobs.get(job.id)).toMatchObject({ id: job.id, status: 'Pending', result: null });
    const states: string[] = [];
    for await (const { status } of job) states.push(status);
    expect(states).toEqual(['Pending', 'Processing', 'Complete']);
    expect((await job.finished()).result).toEqual({ clips: 1, trialType: 'Barefoot' });
    expect((await failure(moveshelf.jobs.processGaitTool([]), GraphqlError)).message).toContain('At least one clip');
  });

  test('a job whose worker fails', async () => {
    const { lab, moveshelf, session } = suite();
    const { clips } = await session();
    const job = await moveshelf.jobs.processGaitTool([clips[0]!.id]);
    lab.moveshelf.hardware.failJob({ id: job.id, reason: 'no markers' });
    expect((await failure(job.finished(), JobError)).message).toContain('no markers');
  });

  test('getConditionsFromSession, addOrGetTrial', async () => {
    const { moveshelf, session } = suite();
    const before = await session();
    const conditions = conditionsFromSession(before);
    expect(conditions.map(({ path, clips }) => [path, clips.length])).toEqual([
      ['Barefoot', 2],
      ['Shoes', 2],
    ]);
    const [condition] = conditions;
    const place = { session: before, condition: condition! };
    expect(await moveshelf.clips.addOrGetTrial(place, 'Trial-2')).toBe(condition!.clips[1]!.id);
    const id = await moveshelf.clips.addOrGetTrial(place);
    const [now] = conditionsFromSession(await session());
    expect(now?.clips.map(({ title }) => title)).toEqual(['Trial-1', 'Trial-2', 'Trial-3']);
    expect(now?.clips[2]).toMatchObject({ id, projectPath: condition?.fullPath });
  });
});

describe('over a port', () => {
  test('files, Blobs and streams arrive as they are', async () => {
    const { lab } = suite();
    lab.clock.setMode(20);
    const folder = await mkdtemp(join(tmpdir(), 'labrig-moveshelf-'));
    const listener = await listen(lab.moveshelf.handle);
    try {
      const { secretKey } = lab.moveshelf.connection();
      const moveshelf = createMoveshelf({ baseUrl: listener.url, secretKey, clock: lab.clock });
      const [project] = await moveshelf.projects.list();
      const bytes = Uint8Array.from({ length: 1_000_003 }, (_, index) => (index * 31) >>> 3);
      await writeFile(join(folder, 'walk.c3d'), bytes);
      const told: number[] = [];
      const onProgress = ({ sent }: { readonly sent: number }): void => void told.push(sent);
      const sums = [];
      for (const source of [
        await openFile(join(folder, 'walk.c3d')),
        new Blob([bytes]),
        { stream: new Blob([bytes]).stream(), size: bytes.length },
        new Blob([]),
        { stream: new Blob([]).stream(), size: 0, crc32c: 'AAAAAA==' },
      ]) {
        const uploaded = await moveshelf.clips.uploadFile(project!.id, source, { onProgress });
        await uploaded.complete();
        const clips = await moveshelf.clips.listWithFiles(project!.id);
        const { stream } = await moveshelf.files.download(clips.at(-1)!.originalDataDownloadUri);
        expect((await new Response(stream).bytes()).length).toBe(uploaded.size);
        sums.push(uploaded.crc32c);
      }
      expect(new Set(sums.slice(0, 3)).size).toBe(1);
      expect(sums.slice(3)).toEqual(['AAAAAA==', 'AAAAAA==']);
      expect(told.filter((sent) => sent === bytes.length)).toHaveLength(3);
    } finally {
      await listener.close();
      await rm(folder, { recursive: true });
    }
  });
});
