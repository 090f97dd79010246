import { assert } from 'chai';
import { byEffect } from '../by-effect.ts';
import { assertDetail, assertMistakes } from './mistakes.ts';
import { declaring, ids, operations, pathOf, wireOf, withPlace } from './requests.ts';
import type { DepthaiRig, DepthaiScenario } from './rig.ts';

const ofStreams = withPlace('stream_name');
/** Those that look at an active stream; the others make it so, or no longer. */
const ofActive = ofStreams.filter(({ id }) => id !== 'activateStream' && id !== 'deactivateStream');

/** What is refused, and how: tried on every operation that it concerns. */
export const refusals: readonly DepthaiScenario[] = [
  ...byEffect<DepthaiRig>((effect, of, isAmong) => ({
    name: `a serial that can be none, and one that no camera has, are refused by every operation that ${of}`,
    operations: ids(withPlace('mxid').filter(isAmong)),
    effect,
    async run(rig) {
      for (const operation of withPlace('mxid').filter(isAmong)) {
        for (const mxid of ['abc', 'A-1', 'A%20B', 'Ä']) {
          const reply = await rig.send(operation.method, pathOf(rig, operation, { mxid }), wireOf(operation));
          assertMistakes(reply, ['path.mxid string_pattern_mismatch'], `${operation.id} ${mxid}`);
        }
        const reply = await rig.send(operation.method, pathOf(rig, operation, { mxid: 'FFFF' }), wireOf(operation));
        assertDetail(reply, 404, operation.id);
      }
    },
  })),
  ...byEffect<DepthaiRig>((effect, of, isAmong) => ({
    name: `what ${of} refuses a stream’s name that can be none, one that the camera lacks, and one that is not active`,
    operations: ids(ofStreams.filter(isAmong)),
    effect,
    async run(rig) {
      for (const operation of ofStreams.filter(isAmong)) {
        const ask = (stream: string) =>
          rig.send(operation.method, pathOf(rig, operation, { stream }), wireOf(operation));
        for (const stream of ['cam_a', 'CAM_I', 'XCAM_A', 'CAM_AX', 'DEPTH_B', 'DEPTH_B_C_D']) {
          assertMistakes(await ask(stream), ['path.stream_name string_pattern_mismatch'], `${operation.id} ${stream}`);
        }
        assertDetail(await ask('CAM_H'), 404, operation.id);
      }
      const off = (await rig.camera.streams()).find((stream) => !stream.active);
      if (!off) return;
      for (const operation of ofActive.filter(isAmong)) {
        const path = pathOf(rig, operation, { stream: off.name });
        assertDetail(await rig.send(operation.method, path, wireOf(operation)), 404, operation.id);
      }
    },
  })),
  {
    name: 'of several mistakes the first in the server’s order is told',
    operations: ['updateStreamControl', 'captureStillImage', 'activateStream'],
    effect: 'changing',
    async run({ camera, send }) {
      const control = (mxid: string, stream: string): string => `/cameras/${mxid}/streams/${stream}/control`;
      const wrong = { body: { contrast: 11 } };
      const broken = await send('POST', control('abc', 'cam_a'), { body: '{"contrast":' });
      assertMistakes(broken, ['body.12 json_invalid'], 'JSON before the serial');
      assertMistakes(
        await send('POST', control('abc', 'cam_a'), wrong),
        ['path.mxid string_pattern_mismatch'],
        'the serial before the stream',
      );
      assertDetail(await send('POST', control('FFFF', 'cam_a'), wrong), 404, 'the camera before the stream’s name');
      assertMistakes(
        await send('POST', control(camera.mxid, 'cam_a'), wrong),
        ['path.stream_name string_pattern_mismatch'],
        'the stream before the body',
      );
      assertDetail(await send('POST', control(camera.mxid, 'DEPTH_B_C'), wrong), 404, 'active before the body');
      assertMistakes(
        await send('POST', control(camera.mxid, 'CAM_A'), wrong),
        ['body.contrast less_than_equal'],
        'the body at last',
      );
      const still = await send('GET', `/cameras/${camera.mxid}/streams/DEPTH_B_C/still?format=xyz`);
      assertDetail(still, 404, 'active before the format');
    },
  },
  {
    name: 'paths and verbs that there are not are told in the framework’s words',
    operations: ['watchVideo', 'listControllerDevicesOfType'],
    effect: 'changing',
    async run({ camera, send }) {
      const gone = { detail: 'Not Found' };
      const stream = `/cameras/${camera.mxid}/streams/CAM_B`;
      for (const path of ['/nowhere', '/cameras/A/B/C', `${stream}/video`, '/controller/ro', '/controller/sensor']) {
        const { status, body } = await send('GET', path);
        assert.deepEqual([status, body], [404, gone], path);
      }
      for (const [method, path] of [
        ['DELETE', '/cameras/'],
        ['PATCH', `${stream}/`],
        ['PUT', `${stream}/control`],
        ['HEAD', `${stream}/still`],
      ] as const) {
        const { status, body, headers } = await send(method, path);
        assert.strictEqual(status, 405, path);
        assert.isNotEmpty(headers.get('allow'), path);
        if (method !== 'HEAD') assert.deepEqual(body, { detail: 'Method Not Allowed' });
      }
      assertMistakes(await send('GET', '/controller/7'), ['path.device_type enum'], 'a number');
    },
  },
  {
    name: 'pages of any origin may read what is answered, but not where the server fails',
    operations: ['listCameras', 'captureStillImage'],
    effect: 'reading',
    needs: ['faults'],
    async run({ camera, send, target }) {
      const origin = async (path: string): Promise<string | null> =>
        (await send('GET', path)).headers.get('access-control-allow-origin');
      assert.strictEqual(await origin('/cameras/'), '*');
      assert.strictEqual(await origin(`/cameras/${camera.mxid}/streams/CAM_H/still`), '*');
      assert.strictEqual((await send('OPTIONS', '/cameras/')).status, 200);
      const end = await target.fault!({ kind: 'status', status: 500 });
      assert.isNull(await origin('/cameras/'));
      await end();
    },
  },
  {
    name: 'whatever the server did not expect is a plain text, from every operation',
    operations: ids(declaring(500)),
    effect: 'changing',
    needs: ['faults'],
    async run(rig) {
      const end = await rig.target.fault!({ kind: 'status', status: 500 });
      for (const operation of declaring(500)) {
        const reply = await rig.send(operation.method, pathOf(rig, operation), wireOf(operation));
        assert.deepEqual([reply.status, reply.body], [500, 'Internal Server Error'], operation.id);
        assert.match(reply.headers.get('content-type') ?? '', /^text\/plain/);
      }
      await end();
      assert.isAbove(operations.length, 40);
    },
  },
];
