import { describe, expectTypeOf, test } from 'vitest';
import { server } from './fixtures/server.ts';
import type { Cam2Options, CameraSearch, HttpError, FormatError, operations, Paged } from './index.ts';

const { cam2 } = server();
const camera = cam2.camera('5c7f1a20b8e44d0017c2a9e1');
const app = cam2.app('a');

describe('the lower layer', () => {
  test('tells outcomes apart by kind, then by status, each with its own body', async () => {
    const answer = await cam2.api.cameraById({ path: { cameraID: camera.cameraID } });
    expectTypeOf(answer.kind).toEqualTypeOf<
      'http' | 'timeout' | 'aborted' | 'network' | 'decode' | 'auth' | 'request'
    >();
    if (answer.kind === 'http') {
      expectTypeOf(answer.status).toEqualTypeOf<200 | 400 | 401 | 404 | 422 | 500>();
      if (answer.status === 200) expectTypeOf(answer.body).toEqualTypeOf<operations.Camera>();
      else expectTypeOf(answer.body).toEqualTypeOf<operations.Error>();
    }
  });

  test('wants arguments exactly where the operation requires some', () => {
    const { api } = cam2;
    expectTypeOf(api.searchCamera).toBeCallableWith();
    expectTypeOf(api.updateApp).toBeCallableWith({ path: { clientID: 'a' } });
    const wrong = [
      // @ts-expect-error -- the type is required.
      () => api.checkCamExist({ query: { ip: '203.0.113.17' } }),
      // @ts-expect-error -- so is the owner.
      () => api.register({ body: {} }),
    ];
    expectTypeOf(wrong).toBeArray();
  });
});

describe('the upper layer', () => {
  test('resolves with what the caller wants, in the words of the wire', () => {
    expectTypeOf(cam2.apps.register).returns.resolves.toEqualTypeOf<operations.AppCredentials>();
    expectTypeOf(cam2.apps.clientIdsByOwner).returns.resolves.toEqualTypeOf<readonly string[]>();
    expectTypeOf(app.updateOwner).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf(app.resetSecret).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf(app.usage).returns.resolves.toEqualTypeOf<number>();
    expectTypeOf(camera.get).returns.resolves.toEqualTypeOf<operations.Camera>();
    expectTypeOf(camera.update).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf(cam2.cameras.create).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf(cam2.cameras.exists).returns.resolves.toEqualTypeOf<readonly operations.Camera[]>();
    expectTypeOf(cam2.cameras.search).returns.toEqualTypeOf<Paged<operations.Camera>>();
    expectTypeOf(cam2.changeLog).returns.resolves.toEqualTypeOf<readonly operations.Change[]>();
  });

  test('tells by the type of a camera how it is reached', async () => {
    const reach = ({ type, retrieval }: operations.Camera): string => {
      if (type === 'ip') return `${retrieval.ip}:${retrieval.port}`;
      return type === 'stream' ? retrieval.m3u8_url : retrieval.snapshot_url;
    };
    expectTypeOf(reach).toBeFunction();
  });

  test('takes a circle whole or not at all', () => {
    expectTypeOf<{ city: string }>().toExtend<CameraSearch>();
    expectTypeOf<{ latitude: number; longitude: number; radius: number; type: 'ip' }>().toExtend<CameraSearch>();
    expectTypeOf<{ latitude: number; longitude: number }>().not.toExtend<CameraSearch>();
    expectTypeOf<{ radius: number }>().not.toExtend<CameraSearch>();
  });

  test('takes a new camera with what its type needs, and a change of retrieval with its type', () => {
    const active = { is_active_image: true, is_active_video: false };
    const wrong = [
      // @ts-expect-error -- a camera behind a web address has no ip.
      () => cam2.cameras.create({ ...active, type: 'non_ip', retrieval: { ip: '203.0.113.17' } }),
      // @ts-expect-error -- whether it gives video must be said.
      () => cam2.cameras.create({ is_active_image: true, type: 'stream', retrieval: { m3u8_url: 'https://a' } }),
      // @ts-expect-error -- without a type nobody knows what the retrieval means.
      () => camera.update({ retrieval: { video_path: '/live.mjpg' } }),
      // @ts-expect-error -- nor is there a way to ask for it.
      () => cam2.cameras.exists({ type: 'ip', retrieval: { snapshot_url: 'https://a' } }),
      // @ts-expect-error -- levels are those three.
      () => app.updatePermission('root'),
      // @ts-expect-error -- a limit is compulsory.
      () => cam2.cameras.search().toArray(),
    ];
    expectTypeOf(wrong).toBeArray();
    expectTypeOf(camera.update).toBeCallableWith({ frame_rate: 25 });
    expectTypeOf(camera.update).toBeCallableWith({ type: 'ip', retrieval: { video_path: '/live.mjpg' } });
    expectTypeOf<operations.Camera>().toExtend<Parameters<typeof cam2.cameras.exists>[0]>();
    expectTypeOf<operations.NewCamera>().toExtend<Parameters<typeof cam2.cameras.exists>[0]>();
  });

  test('needs an address, an id and a secret', () => {
    expectTypeOf<{ baseUrl: string; clientID: string }>().not.toExtend<Cam2Options>();
    expectTypeOf<{ baseUrl: string; clientID: string; clientSecret: string }>().toExtend<Cam2Options>();
    expectTypeOf<FormatError>().toExtend<HttpError>();
  });
});
