import { conditionsFromSession, UnknownIdError } from '@labrig/moveshelf';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import { Unavailable } from '../scenario.ts';
import type { MoveshelfScenario } from './rig.ts';

/** What can be looked at. */
export const reading: readonly MoveshelfScenario[] = [
  {
    name: 'the projects of a user are listed, each with its first clips and what can be downloaded of it',
    operations: ['graphql'],
    effect: 'reading',
    async run({ moveshelf }) {
      const projects = await moveshelf.projects.list();
      const withClips = await moveshelf.projects.listWithClips({ first: 2 });
      assert.deepEqual(
        withClips.map(({ id, name }) => ({ id, name })),
        projects.map(({ id, name }) => ({ id, name })),
      );
      assert.isTrue(withClips.every(({ clips }) => clips.length <= 2));
      for (const { id, name } of projects) {
        assert.deepInclude(await moveshelf.projects.get(id), { id, name });
        assert.isArray(await moveshelf.projects.datasets(id));
        assert.isArray(await moveshelf.projects.norms(id));
      }
    },
  },
  {
    name: 'everything of a project is found from its subjects on',
    operations: ['graphql'],
    effect: 'reading',
    async run({ moveshelf }) {
      const [project] = await moveshelf.projects.list();
      for (const { id, name } of await moveshelf.subjects.list(project!.id)) {
        const subject = await moveshelf.subjects.details(id);
        assert.deepInclude(subject, { id, name });
        assert.deepEqual((await moveshelf.subjects.context(id)).metadata, subject.metadata);
        for (const { id: session, projectPath } of subject.sessions) {
          const found = await moveshelf.sessions.get(session);
          assert.deepInclude(found, { id: session, projectPath, patient: { id, name } });
          assert.match(projectPath, /^\/.*\/$/);
          for (const clip of found.clips) assert.isTrue(clip.projectPath?.startsWith(projectPath));
          const trials = conditionsFromSession(found).flatMap(({ clips }) => clips);
          assert.isAtMost(trials.length, found.clips.length);
          for (const clip of trials) {
            assert.deepInclude(await moveshelf.clips.get(clip.id), { id: clip.id, title: clip.title });
            assert.isArray(await moveshelf.files.list(clip.id));
          }
        }
      }
    },
  },
  {
    name: 'clips come as a slice, page by page, and by search',
    operations: ['graphql'],
    effect: 'reading',
    async run({ moveshelf }) {
      const [project] = await moveshelf.projects.list();
      const all = await moveshelf.clips.list(project!.id);
      assert.deepEqual(await moveshelf.clips.list(project!.id, { limit: 3 }), all.slice(0, 3));
      assert.deepEqual(await moveshelf.clips.allOf(project!.id, { pageSize: 4 }).toArray({ limit: Infinity }), all);
      const files = await moveshelf.clips.listWithFiles(project!.id, { limit: 3 });
      assert.deepEqual(
        files.map(({ id }) => id),
        all.slice(0, 3).map(({ id }) => id),
      );
      for (const { title } of await moveshelf.clips.search('Trial', { first: 5 })) assert.include(title, 'Trial');
    },
  },
  {
    name: 'the sessions of a project are those between two dates, both included',
    operations: ['graphql'],
    effect: 'reading',
    async run({ moveshelf }) {
      const [project] = await moveshelf.projects.list();
      const all = await moveshelf.projects.sessions(project!.id);
      const [first] = all.flatMap(({ date }) => date?.slice(0, 10) ?? []).toSorted();
      if (first === undefined) throw new Unavailable('no session of the first project has a date');
      const ofThatDay = await moveshelf.projects.sessions(project!.id, { from: first, to: first });
      assert.isNotEmpty(ofThatDay);
      assert.isTrue(ofThatDay.every(({ date }) => date?.startsWith(first)));
      assert.isEmpty(await moveshelf.projects.sessions(project!.id, { to: '1970-01-01' }));
    },
  },
  {
    name: 'an id that nothing has, or something else, is told as such',
    operations: ['graphql'],
    effect: 'reading',
    async run({ moveshelf }) {
      const [project] = await moveshelf.projects.list();
      const { subjects, sessions, clips, files, jobs } = moveshelf;
      for (const look of [
        (id: string) => subjects.context(id),
        (id: string) => subjects.details(id),
        (id: string) => sessions.get(id),
        (id: string) => clips.get(id),
        (id: string) => files.list(id),
        (id: string) => jobs.get(id),
      ]) {
        assert.isFalse((await rejected(() => look('bm90aGluZw'), UnknownIdError)).outcome.isOther);
        assert.isTrue((await rejected(() => look(project!.id), UnknownIdError)).outcome.isOther);
      }
      assert.isUndefined(await subjects.find({ project: project!.id, ehrId: 'nobody at all' }));
    },
  },
  {
    name: 'a file is downloaded without a key, as a whole or in part',
    operations: ['getFile'],
    effect: 'reading',
    async run({ moveshelf, send }) {
      const [project] = await moveshelf.projects.list();
      for await (const { id } of moveshelf.clips.allOf(project!.id)) {
        const [file] = await moveshelf.files.list(id);
        const url = file?.originalDataDownloadUri;
        if (!url) continue;
        const { stream } = await moveshelf.files.download(url);
        const bytes = await new Response(stream).bytes();
        const part = await send(url, { headers: { range: 'bytes=2-5' } });
        assert.strictEqual(part.status, 206);
        assert.strictEqual(part.headers.get('content-range'), `bytes 2-5/${bytes.length}`);
        assert.strictEqual(part.body, new TextDecoder().decode(bytes.subarray(2, 6)));
        assert.strictEqual((await send(url, { headers: { range: `bytes=${bytes.length}-` } })).status, 416);
        return;
      }
      throw new Unavailable('no clip of the first project has a file');
    },
  },
];
