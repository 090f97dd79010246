import { conditionsFromSession, GraphqlError, UnknownIdError } from '@labrig/moveshelf';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { MoveshelfScenario } from './rig.ts';

const of = ['graphql'];

/** Subjects, sessions and trials. */
export const changing: readonly MoveshelfScenario[] = [
  {
    name: 'a subject is created under the id or the name of its project, and keeps its metadata as they were saved',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, project }) {
      const { id, name } = await project();
      const [byId, byName] = [
        await moveshelf.subjects.create(id, 'Contract 1'),
        await moveshelf.subjects.create(name, 'Contract 1'),
      ];
      assert.notStrictEqual(byId.id, byName.id);
      assert.isNull((await moveshelf.subjects.context(byId.id)).metadata);
      for (const metadata of [
        { 'ehr-id': byId.id, side: 'links', height: 1.78, isAdult: true, notes: null },
        { a: [] },
      ]) {
        assert.isTrue(await moveshelf.subjects.updateMetadata(byId.id, metadata));
        assert.deepEqual((await moveshelf.subjects.context(byId.id)).metadata, metadata);
      }
      assert.isNull((await moveshelf.subjects.details(byName.id)).metadata);
    },
  },
  {
    name: 'a subject is found by its number in the records, and its metadata are looked at before they are saved',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, project }) {
      const { id: study } = await project();
      const { id } = await moveshelf.subjects.create(study, 'Contract 2');
      await moveshelf.subjects.updateMetadata(id, { 'ehr-id': `contract ${id}` });
      const found = await moveshelf.subjects.find({ project: study, ehrId: `contract ${id}` });
      assert.deepInclude(found, { id, externalId: `contract ${id}`, metadata: { 'ehr-id': `contract ${id}` } });
      const where = { tab: 'subjectMetadata', subject: id };
      assert.isArray(await moveshelf.subjects.validateMetadata({ side: 'left' }, where));
    },
  },
  {
    name: 'a session is created, changed unless somebody was faster, and deleted with its subject',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, project }) {
      const { name } = await project();
      const subject = await moveshelf.subjects.create(name, 'Contract 3');
      const path = `${subject.id}/2026-03-02`;
      const { id, projectPath } = await moveshelf.sessions.create({ project: name, path, subject: subject.id });
      assert.strictEqual(projectPath, `/${path}/`);
      const dated = { project: name, path: `/${subject.id}/Intake/`, subject: subject.id, date: '2026-03-03' };
      await moveshelf.sessions.create(dated);
      const metadata = { metadata: { operator: 'M. Ortega' } };
      assert.isTrue(await moveshelf.sessions.update(id, { name: '2026-03-02', metadata }));
      assert.deepEqual((await moveshelf.sessions.get(id)).metadata, metadata);
      const late = { name: '2026-03-02', metadata: {}, previousUpdatedAt: '2001-01-01T00:00:00+00:00' };
      assert.isFalse(await moveshelf.sessions.update(id, late));
      assert.isTrue(await moveshelf.sessions.delete(id));
      await rejected(() => moveshelf.sessions.get(id), UnknownIdError);
      assert.lengthOf((await moveshelf.subjects.details(subject.id)).sessions, 1);
      assert.isTrue(await moveshelf.subjects.delete(subject.id));
      await rejected(() => moveshelf.subjects.details(subject.id), UnknownIdError);
    },
  },
  {
    name: 'trials of a condition are added by number, found by name, and listed with their session',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, visit }) {
      const session = await visit(2);
      const [condition, ...others] = conditionsFromSession(session);
      assert.isEmpty(others);
      assert.strictEqual(condition?.path, 'Barefoot');
      const place = { session, condition: condition! };
      assert.strictEqual(await moveshelf.clips.addOrGetTrial(place, 'Trial-2'), condition?.clips[1]?.id);
      const id = await moveshelf.clips.addOrGetTrial(place);
      const now = conditionsFromSession(await moveshelf.sessions.get(session.id));
      assert.deepInclude(now[0]?.clips.at(-1), { id, title: 'Trial-3', projectPath: condition!.fullPath });
    },
  },
  {
    name: 'a clip changes only in what is named, is commented on, and is deleted',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, project }) {
      const { name, id: study } = await project();
      const id = await moveshelf.clips.create(name, { title: 'Walk', description: 'left' });
      await moveshelf.clips.updateMetadata(id, { title: 'Walk 2' }, { customOptions: { view: 'sagittal' } });
      const startTimecode = { timecode: '10:11:12;13', framerate: 29.97 } as const;
      await moveshelf.clips.updateMetadata(id, { startTimecode });
      assert.deepEqual(await moveshelf.clips.get(id), { id, title: 'Walk 2', description: 'left' });
      assert.deepEqual(await moveshelf.clips.customOptions(id), { view: 'sagittal' });
      const comment = await moveshelf.clips.comment(id, 'nice');
      await moveshelf.clips.comment(id, 'nicer');
      const texts = (await moveshelf.clips.comments(id)).map((each) => each.comment);
      assert.deepEqual(texts, ['nice', 'nicer']);
      assert.notStrictEqual((await moveshelf.clips.comments(id, { last: 1 }))[0]?.id, comment);
      assert.isTrue(await moveshelf.clips.delete(id));
      await rejected(() => moveshelf.clips.get(id), UnknownIdError);
      assert.notInclude(
        (await moveshelf.clips.list(study)).map((clip) => clip.id),
        id,
      );
    },
  },
  {
    name: 'reports are made of a session and some of its trials',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, visit }) {
      const { id, clips } = await visit(2);
      assert.isTrue(await moveshelf.sessions.createAutomaticReports(id));
      const report = { type: 'currentSessionComparison', title: 'Contract', trials: clips.map((clip) => clip.id) };
      assert.isTrue(await moveshelf.sessions.createReport(id, report));
      const wrong = { ...report, type: 'horoscope' };
      await rejected(() => moveshelf.sessions.createReport(id, wrong), GraphqlError);
    },
  },
];
