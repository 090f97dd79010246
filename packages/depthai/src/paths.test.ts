import { anyText } from '@labrig/fixtures/any-text';
import { failure } from '@labrig/fixtures/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mxid, server } from './fixtures/server.ts';
import { isStreamName, RequestError } from './index.ts';
import type { StreamName } from './index.ts';

describe('a name in a path stays one segment', () => {
  test.each(['', '.', '..'])('%j cannot be one: nothing is sent, and nothing opened', async (name) => {
    const { depthai, requests, sockets } = server();
    const stream = depthai.camera(mxid).stream(name as StreamName);
    for (const call of [
      depthai.camera(name).info(),
      depthai.camera(name).shutDown(),
      stream.activate(),
      stream.still(),
      stream.nn.delete(),
      stream.video()[Symbol.asyncIterator]().next(),
      stream.detections()[Symbol.asyncIterator]().next(),
      depthai.controller.led.update(name, { value: 1 }),
    ]) {
      expect((await failure(call, RequestError)).message).toContain('path segment');
    }
    expect([requests, sockets]).toEqual([[], []]);
  });

  test.each([
    ['a/b', 'a%2Fb'],
    ['../../controller', '..%2F..%2Fcontroller'],
    ['%2e%2e', '%252e%252e'],
    ['A?x=1#y', 'A%3Fx%3D1%23y'],
    ['..\\..', '..%5C..'],
    ['Käfig 3', 'K%C3%A4fig%203'],
  ])('%j travels encoded', async (name, segment) => {
    const { depthai, lines, sockets } = server();
    await depthai
      .camera(name)
      .shutDown()
      .catch(() => undefined);
    expect(lines()).toEqual([`DELETE /cameras/${segment}/`]);
    const video = depthai.camera(name).stream('CAM_A').video();
    const next = video[Symbol.asyncIterator]().next();
    await video.close();
    await next;
    expect(sockets.map(({ url }) => url)).toEqual([`ws://box.test:8080/cameras/${segment}/streams/CAM_A/video`]);
  });

  test('of any text, whatever it is, or nothing is sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (circuit) => {
        const { depthai, lines } = server();
        const answer = await depthai.api.getLed({ path: { circuit } });
        const [line] = lines();
        if (answer.kind === 'request') expect(line).toBeUndefined();
        else expect(decodeURIComponent(line?.replace('GET /controller/led/', '') ?? '')).toBe(circuit);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

test.each([
  ['CAM_A', true],
  ['DEPTH_B_C', true],
  ['CAM_I', false],
  ['XCAM_A', false],
  ['CAM_AX', false],
  ['cam_a', false],
  ['DEPTH_B', false],
  ['', false],
])('isStreamName %j: %j', (name, expected) => {
  expect(isStreamName(name)).toBe(expected);
});
