import { failure } from '@labrig/fixtures/failure';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mxid, server } from '../fixtures/server.ts';
import { RequestError } from '../index.ts';

describe('the WebSocket', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("is the platform's unless told, looked up when it is needed", async () => {
    const opened: string[] = [];
    const { depthai } = server({}, { baseUrl: 'https://box.test/robopipe/', webSocket: undefined as never });
    vi.stubGlobal('WebSocket', function open(this: object, url: string) {
      opened.push(url);
      Object.assign(this, { close() {} });
    });
    const live = depthai.camera(mxid).stream('CAM_A').video();
    const next = live[Symbol.asyncIterator]().next();
    await live.close();
    await next;
    expect(opened).toEqual([`wss://box.test/robopipe/cameras/${mxid}/streams/CAM_A/video`]);
  });

  test('that a platform lacks is an error that says what to do', async () => {
    vi.stubGlobal('WebSocket', undefined);
    const { depthai } = server({}, { webSocket: undefined as never });
    const next = depthai.camera(mxid).stream('CAM_A').video()[Symbol.asyncIterator]().next();
    expect((await failure(next, RequestError)).message).toContain('option `webSocket`');
  });
});
