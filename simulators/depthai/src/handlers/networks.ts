import { ok } from '@labrig/simulator';
import { afterRestart } from './after-restart.ts';
import { accepted, created, failure, notFound } from '../answers.ts';
import { changeCamera } from '../camera/change.ts';
import { checkNetwork } from '../network/check.ts';
import { inputSize } from '../network/blob.ts';
import { findCamera, streamOf } from '../streams/inventory.ts';
import type { DepthaiHandlers } from '../depthai-world.ts';
import type { DepthaiOptions } from '../options.ts';

export function networks({ restart: { network: away = 0 } = {} }: DepthaiOptions) {
  return {
    getNeuralNetwork: ({ state, path }) =>
      ok(findCamera(state, path.mxid)!.streams[path.stream_name]!.network?.config ?? null),
    async deployNeuralNetwork(call) {
      const { mxid, stream_name: name } = call.path;
      const checked = checkNetwork((call.body as object | undefined) ?? {});
      if ('status' in checked) return checked;
      const { model, config } = checked;
      const size = await inputSize(model, config.type);
      const camera = findCamera(call.state, mxid);
      // While the file was read, somebody may have switched the stream off, or pulled the cable.
      if (!size || !camera || !streamOf(camera, name)) return failure();
      changeCamera(
        call,
        mxid,
        ({ streams }) => {
          const stream = streams[name]!;
          stream.network = { config: config as never, size: [size[0], size[1]] };
          if ('preview_size' in stream.config) stream.config.preview_size = [size[0], size[1]];
        },
        { restart: away },
      );
      return afterRestart(call, away, created);
    },
    deleteNeuralNetwork(call) {
      const { mxid, stream_name: name } = call.path;
      const isThere = findCamera(call.state, mxid)!.streams[name]!.network !== null;
      const take = (camera: { streams: Record<string, { network: unknown }> }): void => {
        camera.streams[name]!.network = null;
      };
      if (!isThere) return accepted;
      changeCamera(call, mxid, take, { restart: away });
      return afterRestart(call, away, accepted);
    },
    watchVideo: () => notFound,
  } satisfies Partial<DepthaiHandlers>;
}
