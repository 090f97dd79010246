import { spec } from '@labrig/motif-simulator';
import { assert } from 'chai';
import { byEffect } from '../by-effect.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Reply } from '../send.ts';
import type { MotifRig, MotifScenario } from './rig.ts';

const idsOf = (operations: readonly SpecOperation[]): readonly string[] => operations.map(({ id }) => id);
const ids = idsOf(spec.operations);
const ofCamera = spec.operations.filter(({ path }) => path.includes('{serial}'));
const withBody = idsOf(spec.operations.filter(({ body }) => body));

/** The vendor's envelope: both keys, and the status once more. */
function assertRefused({ status, body }: Reply, expected: number, about: string): void {
  assert.strictEqual(status, expected, about);
  assert.isString(body['error'], about);
  assert.isNotEmpty(body['error'], about);
  assert.strictEqual(body['status_code'], expected, about);
}

/** What is refused, and how: tried on every operation that it concerns. */
export const refusals: readonly MotifScenario[] = [
  ...byEffect<MotifRig>((effect, of, isAmong) => ({
    name: `a missing or wrong key is refused by every operation that ${of}`,
    operations: idsOf(spec.operations.filter(isAmong)),
    effect,
    async run({ probe }) {
      for (const id of idsOf(spec.operations.filter(isAmong))) {
        assertRefused(await probe(id, { apiKey: 'f'.repeat(32) }), 401, id);
        assertRefused(await probe(id, { apiKey: null }), 401, id);
      }
    },
  })),
  ...byEffect<MotifRig>((effect, of, isAmong) => ({
    name: `an unknown camera is answered with 404 by what ${of}`,
    operations: idsOf(ofCamera.filter(isAmong)),
    effect,
    async run({ probe }) {
      for (const id of idsOf(ofCamera.filter(isAmong)))
        assertRefused(await probe(id, { path: (path) => path.replace('{serial}', 'NOSUCH') }), 404, id);
    },
  })),
  {
    name: 'an unknown output, port, parameter or task is answered with 404',
    operations: [
      'setOutput',
      'setCameraOutput',
      'setPort',
      'readCameraParameter',
      'readCamerasParameter',
      'clearTask',
      'scheduleOutput',
      'scheduleCameraOutput',
      'scheduleConfigure',
      'scheduleCameraConfigure',
    ],
    effect: 'changing',
    async run({ probe }) {
      const swap = (from: string, to: string) => ({ path: (path: string) => path.replace(from, to) });
      assertRefused(await probe('setOutput', swap('led', 'pump')), 404, 'setOutput');
      assertRefused(await probe('setCameraOutput', swap('ledgreen', 'pump')), 404, 'setCameraOutput');
      assertRefused(await probe('setPort', swap('-1/0', '-1/99')), 404, 'setPort');
      assertRefused(await probe('setPort', swap('-1/0', '123/0')), 404, 'setPort');
      assertRefused(await probe('readCameraParameter', swap('Gain', 'Gian')), 404, 'readCameraParameter');
      assertRefused(await probe('readCamerasParameter', swap('Gain', 'Gian')), 404, 'readCamerasParameter');
      assertRefused(await probe('clearTask', swap('contract', 'nosuchtask')), 404, 'clearTask');
      assertRefused(await probe('scheduleOutput', swap('led', 'pump')), 404, 'scheduleOutput');
      assertRefused(await probe('scheduleCameraOutput', swap('ledgreen', 'pump')), 404, 'scheduleCameraOutput');
      assertRefused(await probe('scheduleConfigure', swap('Gain', 'Gian')), 404, 'scheduleConfigure');
      assertRefused(await probe('scheduleCameraConfigure', swap('Gain', 'Gian')), 404, 'scheduleCameraConfigure');
    },
  },
  {
    name: 'a body that is no JSON, or no object, is answered with 400',
    operations: withBody,
    effect: 'changing',
    async run({ probe }) {
      for (const id of withBody) {
        assertRefused(await probe(id, { body: '{"value": ' }), 400, id);
        assertRefused(await probe(id, { body: '[1, 2]' }), 400, id);
      }
    },
  },
  ...byEffect<MotifRig>((effect, of, isAmong) => ({
    name: `white space in a name is answered with 400 by what ${of}`,
    operations: idsOf(ofCamera.filter(isAmong)),
    effect,
    async run({ probe }) {
      for (const id of idsOf(ofCamera.filter(isAmong)))
        assertRefused(await probe(id, { path: (path) => path.replace('{serial}', 'A%20B') }), 400, id);
      const [id, word] = effect === 'reading' ? ['readCamerasParameter', 'Gain'] : ['clearTask', 'contract'];
      assertRefused(await probe(id, { path: (path) => path.replace(word, 'a%20b') }), 400, id);
    },
  })),
  {
    name: 'a body over 1 MiB is answered with 413',
    operations: withBody,
    effect: 'changing',
    async run({ probe }) {
      const body = JSON.stringify({ filler: 'x'.repeat(1024 * 1024) });
      for (const id of withBody) assertRefused(await probe(id, { body }), 413, id);
    },
  },
  {
    name: 'a call without a body is as good as one without arguments',
    operations: ['stopRecording', 'logIo', 'configureCameras', 'setOutput', 'scheduleRecording'],
    effect: 'changing',
    wants: ['usual outputs'],
    async run({ send }) {
      assert.strictEqual((await send('POST', '/api/1/recording/stop', { body: '' })).status, 200);
      assert.strictEqual((await send('POST', '/api/1/io/log')).status, 200);
      assert.deepEqual((await send('PATCH', '/api/1/cameras/configure', { body: '{}' })).status, 200);
      assertRefused(await send('POST', '/api/1/io/led/set'), 400, 'setOutput');
      assertRefused(await send('POST', '/api/1/schedule/recording/start'), 400, 'scheduleRecording');
    },
  },
  {
    name: 'a known path under another verb is answered with 405 and the verbs that it has',
    operations: [],
    effect: 'changing',
    async run({ send }) {
      const reply = await send('DELETE', '/api/1/recording/start');
      assertRefused(reply, 405, 'DELETE recording/start');
      assert.strictEqual(reply.headers.get('allow'), 'POST');
    },
  },
  {
    name: 'slashes and suffixes that do not belong to a path make it unknown',
    operations: [],
    effect: 'reading',
    async run({ send, serial }) {
      for (const path of [
        '/api/1/cameras/',
        '/api/1//cameras',
        '/api/2/cameras',
        '/api/1/version',
        `/api/1/camera/${serial}/io/led/set/more`,
        '/api/1/io/logs',
      ]) {
        assertRefused(await send('GET', path), 404, path);
      }
    },
  },
  {
    name: 'a defect of the system is answered with 500 in its envelope',
    operations: ids,
    effect: 'changing',
    needs: ['faults'],
    async run({ probe, target }) {
      const mend = await target.fault!({ kind: 'status', status: 500 });
      for (const id of ids) assertRefused(await probe(id), 500, id);
      await mend();
    },
  },
];
