import { GraphqlError, HttpError } from '@labrig/moveshelf';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { Reply } from '../send.ts';
import type { MoveshelfRig, MoveshelfScenario, Wire } from './rig.ts';

const of = ['graphql'];
const list = '{ viewer { projects { id } } }';
const create = 'mutation ($p: String!, $n: String!) { createPatient(projectId: $p, name: $n) { patient { id } } }';
const save = 'mutation ($id: ID!, $m: JSONString) { updatePatient(patientId: $id, metadata: $m) { updated } }';

/** Everything that a document, its variables, and the body around them may have wrong, and nothing of it is executed. */
const wrong: Readonly<Record<string, (rig: MoveshelfRig) => Promise<Reply>>> = {
  'a syntax error': ({ ask }) => ask('{ viewer {'),
  'no document': ({ ask }) => ask(''),
  'an unknown field': ({ ask }) => ask('{ viewer { shoeSize } }'),
  'an unknown argument': ({ ask }) => ask('{ node(key: "1") { id } }'),
  'an object without a selection': ({ ask }) => ask('{ viewer }'),
  'a fragment that does not fit': ({ ask }) => ask('{ viewer { ... on Job { id } } }'),
  'a fragment in a circle': ({ ask }) => ask('{ viewer { ...A } } fragment A on User { ...A }'),
  'a missing variable': ({ ask }) => ask(create, { p: 'a/b' }),
  'a variable of another type': ({ ask }) => ask(create, { p: 'a/b', n: 7 }),
  'an undeclared variable': ({ ask }) => ask('{ node(id: $id) { id } }', { id: '1' }),
  'an unknown frame rate': ({ ask }) =>
    ask('mutation ($i: UpdateClipInput!) { updateClip(clipData: $i) { clip { id } } }', {
      i: { id: '1', metadata: { startTimecode: { timecode: '00:00:00:00', framerate: '24' } } },
    }),
  'metadata that is no JSON': ({ ask }) => ask(save, { id: '1', m: '{"a":' }),
  'two operations and no choice': ({ ask }) => ask(`query A ${list} query B ${list}`),
  'a body that is no JSON': ({ ask }) => ask('', {}, { body: 'query { viewer }' }),
  'half a body': ({ ask }) => ask('', {}, { body: '{"query": "{ vie' }),
  'an empty body': ({ ask }) => ask('', {}, { body: '' }),
  'several operations in one body': ({ ask }) => ask('', {}, { body: [{ query: list }, { query: list }] }),
  'a body without a query': ({ ask }) => ask('', {}, { body: { variables: {} } }),
  'a query that is no text': ({ ask }) => ask(7),
  'variables that are a list': ({ ask }) => ask(list, [1]),
  'a document that is too deep': ({ ask }) => {
    const deep = (left: number): string => (left === 0 ? 'id' : `project { patients { ${deep(left - 1)} } }`);
    return ask(`{ node(id: "1") { ... on Patient { ${deep(40)} } } }`);
  },
  'a document that is too long': ({ ask }) =>
    ask(`{ ${Array.from({ length: 5000 }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`),
};

/** What nobody should send, and what comes of it. */
export const refusals: readonly MoveshelfScenario[] = [
  ...Object.entries(wrong).map(([what, send]): MoveshelfScenario => ({
    name: `${what} is refused, and nothing is executed`,
    operations: of,
    effect: 'changing',
    async run(rig) {
      const { status, body } = await send(rig);
      assert.strictEqual(status, 400);
      assert.notProperty(body, 'data');
      assert.isString(body.errors[0].message);
    },
  })),
  {
    name: 'a key that is missing, malformed or wrong is refused',
    operations: of,
    effect: 'reading',
    async run({ ask, client }) {
      for (const key of [null, '', 'f'.repeat(64), 'a b']) {
        const wire: Wire = { key };
        const { status, body } = await ask(list, {}, wire);
        assert.strictEqual(status, 401);
        assert.deepEqual(Object.keys(body), ['errors']);
      }
      const stranger = client({ secretKey: 'f'.repeat(64) });
      const error = await rejected(() => stranger.projects.list(), HttpError);
      assert.strictEqual(error.status, 401);
      assert.notInclude(JSON.stringify(error) + String(error.stack), 'f'.repeat(64));
    },
  },
  {
    name: 'another verb than POST is refused',
    operations: of,
    effect: 'reading',
    async run({ ask }) {
      const { status, headers } = await ask(list, {}, { method: 'GET' });
      assert.strictEqual(status, 405);
      assert.strictEqual(headers.get('allow'), 'POST');
    },
  },
  {
    name: 'a body that is too large is refused',
    operations: of,
    effect: 'changing',
    async run({ ask }) {
      assert.strictEqual((await ask(list, { padding: 'x'.repeat(2 ** 20) })).status, 413);
    },
  },
  {
    name: 'a success has no errors, whatever the document is called, and metadata may come as an object',
    operations: of,
    effect: 'changing',
    async run({ ask, project, moveshelf }) {
      for (const document of [list, `query ${list}`, `query getAdditionalDataInfo ${list}`]) {
        const { status, headers, body } = await ask(document);
        assert.strictEqual(status, 200);
        assert.include(headers.get('content-type') ?? '', 'application/json');
        assert.deepEqual(Object.keys(body), ['data']);
      }
      const { id } = await moveshelf.subjects.create((await project()).name, 'Contract 4');
      assert.deepEqual((await ask(save, { id, m: { side: 'left' } })).body, {
        data: { updatePatient: { updated: true } },
      });
      assert.deepEqual((await moveshelf.subjects.context(id)).metadata, { side: 'left' });
    },
  },
  {
    name: 'a mutation that fails beside one that works is answered in part',
    operations: of,
    effect: 'changing',
    async run({ ask, project }) {
      const { id } = await project();
      const made = (alias: string, study: string): string =>
        `${alias}: createPatient(projectId: ${JSON.stringify(study)}, name: "Contract 5") { patient { id name } }`;
      const { status, body } = await ask(`mutation { ${made('createPatient', id)} ${made('wrong', 'no/where')} }`);
      assert.strictEqual(status, 200);
      assert.strictEqual(body.data.createPatient.patient.name, 'Contract 5');
      assert.isNull(body.data.wrong);
      assert.deepInclude(body.errors[0], { message: 'No project matches no/where', path: ['wrong'] });
    },
  },
  {
    name: 'what is refused says so in words, and changes nothing',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, project }) {
      const { name, id } = await project();
      const { subjects, sessions, clips, files } = moveshelf;
      const nobody = 'bm90aGluZw';
      const input = { clipId: nobody, dataType: 'data', filename: 'a', clientId: 'a', crc32c: 'AAAAAA==' };
      const told = await moveshelf.api.createAdditionalData({ input });
      assert.strictEqual(told.kind, 'errors');
      assert.strictEqual((await moveshelf.api.createAdditionalData({ input: null })).kind, 'errors');
      for (const call of [
        () => subjects.create('no/where', 'a'),
        () => subjects.updateMetadata(nobody, {}),
        () => subjects.delete(id),
        () => sessions.create({ project: name, path: '/a/b/', subject: nobody }),
        () => sessions.update(nobody, { name: 'a' }),
        () => sessions.delete(nobody),
        () => clips.create('no/where'),
        () => clips.updateMetadata(nobody, { title: 'a' }),
        () => clips.list(id, { limit: -1 }),
        () => clips.comment(nobody, 'a'),
        () => clips.delete(nobody),
        () => files.delete(nobody),
      ]) {
        assert.isNotEmpty((await rejected(call, GraphqlError)).errors[0]?.message);
      }
    },
  },
  {
    name: 'a clip outside of every session is in its project, and in no session',
    operations: of,
    effect: 'changing',
    async run({ moveshelf, visit, project }) {
      const { id, name } = await project();
      const session = await visit(1);
      const stray = await moveshelf.clips.create(name, { title: 'Stray', projectPath: '/nobody/never/Barefoot' });
      const alike = `${session.projectPath.slice(0, -1)}-05/Barefoot`;
      const near = await moveshelf.clips.create(name, { title: 'Near', projectPath: alike });
      const inside = (await moveshelf.sessions.get(session.id)).clips.map((clip) => clip.id);
      assert.lengthOf(inside, 1);
      const all = (await moveshelf.clips.list(id)).map((clip) => clip.id);
      assert.includeMembers(all, [...inside, stray, near]);
    },
  },
];
