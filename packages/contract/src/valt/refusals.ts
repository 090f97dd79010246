import { AuthError, HttpError } from '@labrig/valt';
import { spec } from '@labrig/valt-simulator';
import { assert } from 'chai';
import { byEffect } from '../by-effect.ts';
import { rejected } from '../rejected.ts';
import { furnish, leastBodies, nowhere, part, pathOf, wrongBodies } from './requests.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Reply } from '../send.ts';
import type { ValtRig, ValtScenario } from './rig.ts';

/** The operations that this server has. */
const operationsOf = ({ target }: ValtRig): SpecOperation[] =>
  spec.operations.filter(({ generation }) => generation === undefined || generation === target.generation);
const ids = spec.operations.map(({ id }) => id);
const takesForms = ({ body }: SpecOperation): boolean => body?.media[0] === 'multipart/form-data';

/** The framework's envelope: a number, and a text on all but 404. */
function assertFailed({ status, body }: Reply, expected: number, about: string): void {
  assert.strictEqual(status, expected, about);
  assert.strictEqual(body.error?.code, expected, about);
  assert.strictEqual('message' in body.error, expected !== 404, about);
}

/** What is refused, and how: tried on every operation that it concerns. */
export const refusals: readonly ValtScenario[] = [
  ...byEffect<ValtRig>((effect, of, isAmong) => ({
    name: `a missing or wrong token is refused by every operation that ${of}`,
    operations: spec.operations.filter(isAmong).map(({ id }) => id),
    effect,
    async run(rig) {
      const places = nowhere(rig.target.generation ?? '5');
      for (const operation of operationsOf(rig).filter((each) => isAmong(each) && !each.isPublic)) {
        const path = pathOf(operation.path, places);
        const missing = await rig.send(operation.method, path, { token: null });
        assertFailed(missing, 401, operation.id);
        assert.match(missing.body.error.message, /^No API (key|token) provided$/);
        const wrong = await rig.send(operation.method, path, { token: 'dead' });
        assert.strictEqual(wrong.body.error.message, 'Bad credentials.', operation.id);
      }
    },
  })),
  {
    name: 'a wrong password is answered by a text where otherwise an object stands',
    operations: ['login'],
    effect: 'reading',
    async run({ send, target: { credentials } }) {
      const body = { username: credentials['username'], password: 'wrong' };
      const reply = await send('POST', '/login', { body, token: null });
      assert.strictEqual(reply.status, 401);
      assert.deepEqual(reply.body, { data: 'Invalid username or password' });
    },
  },
  {
    name: 'an id that nothing has is 404 without a message',
    operations: ids,
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const { target, send } = rig;
      const places = nowhere(target.generation ?? '5');
      for (const operation of operationsOf(rig).filter(({ path }) => path.includes('{'))) {
        const form = takesForms(operation);
        const body = form ? part() : (leastBodies[operation.id] ?? {});
        const headers = operation.header ? { 'content-range': 'bytes 0-3/4' } : {};
        const path = pathOf(operation.path, places);
        const reply = await send(operation.method, path, { headers, ...(operation.body && { body: body! }) });
        // Where even the body has to be right first, the path says nothing yet.
        if (operation.id === 'updateAudio' || operation.id === 'updateComment')
          assert.include([400, 404], reply.status);
        else assertFailed(reply, 404, operation.id);
      }
    },
  },
  {
    name: 'a comment and a spoken note that are not there cannot be changed',
    operations: ['updateComment', 'updateAudio'],
    effect: 'changing',
    needs: ['clock'],
    generation: '6',
    async run({ valt, record }) {
      const recordId = String(await record());
      const changing = () => valt.comments.update(999_999, { type: 'simple', recordId, recordTime: 1 });
      assert.strictEqual((await rejected(changing, HttpError)).status, 404);
      const audio = () => valt.audio.update(recordId, { duration: 1 });
      assert.strictEqual((await rejected(audio, HttpError)).status, 404);
    },
  },
  {
    name: 'a body that is no JSON is a failure of the server',
    operations: ids,
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const places = await furnish(rig);
      for (const operation of operationsOf(rig).filter(({ body, answers }) => body && answers[500])) {
        const token = operation.isPublic ? { token: null } : {};
        const reply = await rig.send(operation.method, pathOf(operation.path, places), { body: '{oops', ...token });
        assertFailed(reply, 500, operation.id);
      }
    },
  },
  {
    name: 'members that are missing or wrong are listed, each with the reason',
    operations: Object.keys(wrongBodies),
    effect: 'changing',
    needs: ['clock'],
    async run(rig) {
      const places = await furnish(rig);
      for (const operation of operationsOf(rig)) {
        const body = wrongBodies[operation.id];
        if (!body) continue;
        const token = operation.isPublic ? { token: null } : {};
        const { status, body: reply } = await rig.send(operation.method, pathOf(operation.path, places), {
          body,
          ...token,
        });
        assert.strictEqual(status, 400, operation.id);
        assert.strictEqual(reply.code, 400, operation.id);
        assert.strictEqual(reply.data.message, 'Validation Error', operation.id);
        assert.isNotEmpty(reply.data.fields, operation.id);
        for (const { name, message } of reply.data.fields) assert.isNotEmpty(name + message, operation.id);
      }
    },
  },
  {
    name: 'a part of a file that does not fit its range is refused',
    operations: ['uploadVideo'],
    effect: 'changing',
    needs: ['clock'],
    generation: '6',
    async run(rig) {
      const { upload, uploadVideo } = await furnish(rig);
      const path = `/records/${upload}/videos/${uploadVideo}`;
      for (const range of ['bytes 0-9/10', 'bytes 4-7/10', 'bytes 0-3/2', 'everything']) {
        const reply = await rig.send('POST', path, { body: part(4), headers: { 'content-range': range } });
        assert.strictEqual(reply.status, 400, range);
        assert.strictEqual(reply.body.data.fields[0].name, 'Content-Range');
      }
    },
  },
  {
    name: 'a template type that nobody knows is refused',
    operations: ['listTemplates'],
    effect: 'reading',
    generation: '6',
    async run({ send }) {
      assert.strictEqual((await send('GET', '/template?type=letters')).status, 400);
    },
  },
  {
    name: 'a schedule in the past is refused',
    operations: ['createSchedule'],
    effect: 'changing',
    async run({ valt, room }) {
      const error = await rejected(
        () => valt.schedules.create({ name: 'x', room, start_at: 1_000_000, duration: 60 }),
        HttpError,
      );
      assert.include(error.message, 'start_at');
    },
  },
  {
    name: 'somebody who lacks a right is told so by every operation that looks at one',
    operations: ids.filter((id) => spec.operations.find((operation) => operation.id === id)!.answers[403]),
    effect: 'changing',
    needs: ['clock', 'faults'],
    async run(rig) {
      const places = await furnish(rig);
      for (const operation of operationsOf(rig).filter(({ answers }) => answers[403])) {
        const end = await rig.target.fault!({ kind: 'status', status: 403 }, { operations: [operation.id] });
        const path = pathOf(operation.path, places);
        assertFailed(await rig.send(operation.method, path), 403, operation.id);
        await end();
      }
    },
  },
  {
    name: 'what the other generation has is not there, and the client says so',
    operations: ['createUpload', 'createComment', 'createAudio', 'listTemplates'],
    effect: 'changing',
    needs: ['faults'],
    generation: '6',
    async run({ valt, target }) {
      const end = await target.fault!({ kind: 'status', status: 404 });
      const file = new Blob(['film']);
      const frequencies = Array.from({ length: 30 }, () => 0);
      const recordId = '00000000-0000-4000-8000-000000000000';
      for (const call of [
        () => valt.upload({ name: 'x', file }),
        () => valt.comments.create({ type: 'simple', recordId, recordTime: 1 }),
        () => valt.audio.create({ audioNote: file, duration: 1, frequencies }),
        () => valt.templates.ofType('info'),
      ]) {
        assert.strictEqual((await rejected(call, HttpError)).status, 404);
      }
      await end();
    },
  },
  {
    name: 'members that nobody knows are left alone',
    operations: ['lockRoom', 'unlockRoom', 'searchRecords'],
    effect: 'changing',
    async run({ send, room }) {
      for (const path of [`/rooms/${room}/lock`, `/rooms/${room}/unlock`, '/records']) {
        assert.strictEqual((await send('POST', path, { body: { nothing: 'nothing' } })).status, 200);
      }
    },
  },
  {
    name: 'what is refused reads like a sentence, and gives no password away',
    operations: ['login', 'startRecording'],
    effect: 'changing',
    async run({ valt, room, client }) {
      const error = await rejected(() => valt.room(room).record.start({ name: '' }), HttpError);
      assert.include(error.message, 'name: This value should not be blank.');
      const refused = await rejected(() => client({ password: 'Maple-44-secret' }).rooms(), AuthError);
      assert.notInclude(JSON.stringify(refused) + String(refused.stack), 'Maple-44-secret');
    },
  },
];
