import { spec } from '@labrig/depthai-simulator';
import { send } from '../send.ts';
import { watch } from '../watch.ts';
import { depthaiOf } from './client.ts';
import { listener, watchSockets } from './sockets.ts';
import { pictureOf } from './picture.ts';
import type { Camera, Depthai, StreamName } from '@labrig/depthai';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
import type { Reply, Sending } from '../send.ts';
import type { Target } from '../target.ts';
import type { Picture } from './picture.ts';
import type { Listener } from './sockets.ts';

/** What DepthAI's scenarios work with. */
export interface DepthaiRig {
  readonly depthai: Depthai;
  readonly target: Target;
  /** The first camera that can see depth: `CAM_A` is its color sensor, `CAM_B` and `CAM_C` are mono, `DEPTH_B_C` is what they see. */
  readonly camera: Camera;
  /** Names of the active streams of a camera; of the first if none is named. */
  active(camera?: Camera): Promise<readonly string[]>;
  /** Lets the automatics settle and frames be made; a real camera needs the time, too. */
  pass(seconds: number): Promise<void>;
  /** A still of a stream of the first camera, pixel by pixel. */
  picture(name: StreamName): Promise<Picture>;
  /** One request as it is on the wire, for what the client would never send. */
  send(method: string, path: string, wire?: Omit<Sending, 'method'>): Promise<Reply>;
  /** A WebSocket as it is on the wire. */
  listen(path: string): Listener;
  /** The status that a handshake is answered with; it is noted. */
  handshake(path: string): Promise<number>;
}

export type DepthaiScenario = Scenario<DepthaiRig>;

export async function depthaiRig(target: Target, coverage: Coverage): Promise<DepthaiRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { open, note } = watchSockets(target, coverage);
  const depthai = depthaiOf({ ...target, fetch }, { webSocket: open, retry: false });
  const withDepth = await Promise.all(
    (await depthai.cameras()).map(async ({ mxid }) => {
      const streams = await depthai.camera(mxid).streams();
      return streams.some(({ name }) => name === 'DEPTH_B_C') ? mxid : undefined;
    }),
  );
  const camera = depthai.camera(withDepth.find((mxid) => mxid !== undefined) ?? '');
  return {
    depthai,
    target,
    camera,
    active: async (of = camera) => (await of.streams()).filter((stream) => stream.active).map(({ name }) => name),
    async pass(seconds) {
      await target.advance?.({ seconds });
    },
    picture: async (name) => pictureOf((await camera.stream(name).still({ format: 'ppm' })).bytes),
    send: (method, path, wire = {}) => send(fetch, target.baseUrl + path, { method, ...wire }),
    listen: (path) => listener(open(addressOf(target, path))),
    async handshake(path) {
      const url = addressOf(target, path);
      const status = await target.handshake!(url);
      // 404 has a body, which is not seen here.
      if (status === 403) note(url, status);
      return status;
    },
  };
}

function addressOf({ baseUrl }: Target, path: string): string {
  return baseUrl.replace(/^http/, 'ws') + path;
}
