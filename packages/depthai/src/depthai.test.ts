import { spec } from '@labrig/depthai-simulator';
import { describe, expect, test } from 'vitest';
import { createDepthai } from './depthai.ts';
import { counterparts } from './fixtures/counterparts.ts';
import { mxid, server } from './fixtures/server.ts';

describe('every operation has a method, which sends what the spec says and makes plain values of the answer', () => {
  for (const [line, run, answer, result, body] of counterparts) {
    test(`${line} ${JSON.stringify(body) ?? ''} ${JSON.stringify(result) ?? ''}`.trim(), async () => {
      const [path = '', query = ''] = line.split('?');
      const { depthai, requests } = server({ [path]: answer });
      expect(await run(depthai)).toEqual(result);
      expect(requests.map(({ line: seen }) => seen)).toEqual([path]);
      expect(requests[0]?.body).toEqual(body);
      expect(requests[0]?.query).toEqual(Object.fromEntries(new URLSearchParams(query)));
    });
  }

  test('and none that the vendor speaks of is left out, but the one that no server answers', async () => {
    // A picture and a video have tests of their own.
    const asked = new Set<string>(['captureStillImage', 'watchVideo', 'listControllerDevicesOfType']);
    const request = (event: { request: { operationId: string } }): void => void asked.add(event.request.operationId);
    const { depthai } = server({}, { hooks: { request } });
    for (const [, run] of counterparts) await run(depthai).catch(() => undefined);
    // What is this project's own conclusion may do with its function in `depthai.api`.
    const known = spec.operations.filter(({ evidence }) => evidence !== 'inferred');
    expect(known.map(({ id }) => id).filter((operation) => !asked.has(operation))).toEqual([]);
  });
});

describe('the configuration of a stream', () => {
  const path = `/cameras/${mxid}/streams/CAM_B`;
  const table = {
    [`POST ${path}/`]: () => Response.json(null, { status: 201 }),
    [`GET ${path}/config`]: { resolution: 'THE_400_P', fps: 30 },
    [`POST ${path}/config`]: ({ body }: { body: unknown }) => body as object,
  };

  test('is changed by reading it, changing what is given, and writing all of it back', async () => {
    const { camera, lines } = server(table);
    expect(await camera.stream('CAM_B').changeConfig({ fps: 45 })).toEqual({ resolution: 'THE_400_P', fps: 45 });
    expect(lines()).toEqual([`GET ${path}/config`, `POST ${path}/config`]);
  });

  test('can be given when a stream is activated', async () => {
    const { camera, lines, requests } = server(table);
    expect(await camera.stream('CAM_B').activate({ resolution: 'THE_800_P' })).toBeUndefined();
    expect(lines()).toEqual([`POST ${path}/`, `GET ${path}/config`, `POST ${path}/config`]);
    expect(requests.at(-1)?.body).toEqual({ resolution: 'THE_800_P', fps: 30 });
  });
});

describe('createDepthai', () => {
  test('sends nothing and opens nothing, and refuses an address that is none without repeating it', () => {
    const { requests, sockets, stream } = server();
    stream.video();
    stream.detections();
    expect([requests, sockets]).toEqual([[], []]);
    const wrong = () => createDepthai({ baseUrl: 'box.test?key=hunter2' });
    expect(wrong).toThrow(TypeError);
    expect(wrong).not.toThrow(/hunter2/);
  });
});
