import { describe, expectTypeOf, test } from 'vitest';
import { server } from './fixtures/server.ts';
import type { ListProjectsData } from './documents.ts';
import type {
  Condition,
  FileSource,
  JobState,
  Metadata,
  MoveshelfOptions,
  ProjectName,
  Session,
  Uploaded,
} from './index.ts';

const { moveshelf } = server();

describe('the lower layer', () => {
  test('tells outcomes apart by kind, then by status, each with its own content', async () => {
    const answer = await moveshelf.api.listProjects();
    expectTypeOf(answer.kind).toEqualTypeOf<
      'data' | 'partial' | 'errors' | 'http' | 'timeout' | 'aborted' | 'network' | 'decode' | 'auth' | 'request'
    >();
    if (answer.kind === 'data') expectTypeOf(answer.data).toEqualTypeOf<ListProjectsData>();
    if (answer.kind === 'partial') {
      expectTypeOf(answer.data).toEqualTypeOf<ListProjectsData>();
      expectTypeOf(answer.errors[0]!.message).toBeString();
    }
    if (answer.kind === 'http') expectTypeOf(answer.status).toEqualTypeOf<400 | 401 | 413 | 500 | 502 | 503 | 504>();
    // @ts-expect-error -- before it is known what came, there is no data.
    void answer.data;
  });

  test('wants variables exactly where the document requires some', () => {
    const { api } = moveshelf;
    expectTypeOf(api.listProjects).toBeCallableWith();
    expectTypeOf(api.listProjectsWithClips).toBeCallableWith({ first: 3 }, { timeout: 1000 });
    expectTypeOf(api.createSubject).toBeCallableWith({ project: 'a/b', name: 'K' });
    const wrong = [
      // @ts-expect-error -- the id is required.
      () => api.getSession(),
      // @ts-expect-error -- so is the name.
      () => api.createSubject({ project: 'a/b' }),
      // @ts-expect-error -- a document without variables takes none.
      () => api.listProjects({ first: 3 }),
      // @ts-expect-error -- there is no such rate.
      () => api.updateClip({ input: { id: 'c', metadata: { startTimecode: { timecode: '', framerate: 'FPS_12' } } } }),
    ];
    expectTypeOf(wrong).toBeArray();
  });
});

describe('the upper layer', () => {
  test('resolves with what the caller wants, metadata as objects', () => {
    expectTypeOf(moveshelf.projects.list).returns.resolves.toEqualTypeOf<readonly ProjectName[]>();
    expectTypeOf(moveshelf.subjects.create).returns.resolves.toEqualTypeOf<{
      readonly id: string;
      readonly name: string;
    }>();
    expectTypeOf(moveshelf.sessions.get).returns.resolves.toEqualTypeOf<Session>();
    expectTypeOf<Session['metadata']>().toEqualTypeOf<Metadata | null>();
    expectTypeOf<Session['clips'][number]['projectPath']>().toEqualTypeOf<string | null>();
    expectTypeOf(moveshelf.clips.create).returns.resolves.toBeString();
    expectTypeOf(moveshelf.clips.uploadFile).returns.resolves.toEqualTypeOf<Uploaded>();
    expectTypeOf(moveshelf.clips.updateMetadata).returns.resolves.toBeVoid();
    expectTypeOf<Condition['fullPath']>().toEqualTypeOf<string | null>();
  });

  test('pages are a page, all of them, and a list that wants its limit', () => {
    type Pages = ReturnType<typeof moveshelf.clips.allOf>;
    expectTypeOf<Awaited<Pages>>().toExtend<readonly { readonly id: string }[]>();
    expectTypeOf<Pages>().toExtend<AsyncIterable<{ readonly title: string }>>();
    // @ts-expect-error -- without a limit nobody knows how long it takes.
    const wrong = (pages: Pages) => pages.toArray();
    expectTypeOf(wrong).toBeFunction();
  });

  test('a job is iterated and awaited', () => {
    type Job = Awaited<ReturnType<typeof moveshelf.jobs.processGaitTool>>;
    expectTypeOf<Job>().toExtend<AsyncIterable<JobState>>();
    expectTypeOf<Job['finished']>().returns.resolves.toEqualTypeOf<JobState>();
  });

  test('enumerations are open in answers and closed in requests', () => {
    expectTypeOf<string>().toExtend<JobState['status']>();
    expectTypeOf(moveshelf.clips.search).toBeCallableWith('walk', { filter: { fileType: 'FBX' } });
    // @ts-expect-error -- no such type of file.
    const wrong = () => moveshelf.clips.search('walk', { filter: { fileType: 'PDF' } });
    expectTypeOf(wrong).toBeFunction();
    expectTypeOf(moveshelf.clips.create).toBeCallableWith('a/b', { startTimecode: { timecode: '', framerate: 29.97 } });
    // @ts-expect-error -- no such rate.
    const slow = () => moveshelf.clips.create('a/b', { startTimecode: { timecode: '', framerate: 12 } });
    expectTypeOf(slow).toBeFunction();
  });

  test('a stream says how long it is', () => {
    const stream = new Blob([]).stream();
    expectTypeOf<Blob>().toExtend<FileSource>();
    expectTypeOf<{ stream: typeof stream; size: number }>().toExtend<FileSource>();
    expectTypeOf<{ stream: typeof stream }>().not.toExtend<FileSource>();
    expectTypeOf<string>().not.toExtend<FileSource>();
  });

  test('needs an address and a key', () => {
    expectTypeOf<{ baseUrl: string; secretKey: string }>().toExtend<MoveshelfOptions>();
    expectTypeOf<{ baseUrl: string }>().not.toExtend<MoveshelfOptions>();
  });
});
