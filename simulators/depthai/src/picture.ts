import { isSeen } from './display.ts';
import { encodeImage } from './images/encode.ts';
import { render } from './picture/render.ts';
import { resize } from './picture/resize.ts';
import { newestFrame } from './streams/frame-count.ts';
import { streamOf } from './streams/inventory.ts';
import type { ImageEncoder } from './images/encoder.ts';
import type { Camera, Stream } from './state.ts';
import type { DepthaiWorld } from './depthai-world.ts';

/** Pixels of the widest picture: it is for a tile. */
const widest = 640;

/** What a color stream is seen in: cheap to make, and as wide as what the sensor sees. */
const previewSize: [number, number] = [480, 270];

type Look = Pick<DepthaiWorld, 'now' | 'state'>;

/** Makes the newest picture of a stream, small; `undefined` while it has none. */
export function pictureOf(images: ImageEncoder | undefined) {
  return async ({ now, state }: Look, id: string): Promise<Uint8Array | undefined> => {
    const [, mxid, name = ''] = /^stream\/([^/]+)\/([^/]+)$/.exec(id) ?? [];
    const camera = state.cameras.find((one) => one.mxid === mxid);
    const stream = camera && isSeen(camera) ? streamOf(camera, name) : undefined;
    if (!camera || !stream || state.power.kind === 'off' || now < camera.ready) return undefined;
    const number = newestFrame(stream, now);
    if (number === undefined) return undefined;
    const shot = { state, camera: withStream(camera, name, small(stream)), name, number };
    return encodeImage(() => shrunk(render(shot, 'preview')), 'jpeg', images);
  };
}

function withStream(camera: Camera, name: string, stream: Stream): Camera {
  return { ...camera, streams: { ...camera.streams, [name]: stream } };
}

/** The same stream, read out with fewer pixels where that shows the same. */
function small(stream: Stream): Stream {
  const { kind, config } = stream;
  if (kind === 'color') return { ...stream, config: { ...config, preview_size: previewSize } as Stream['config'] };
  return config.resolution === 'THE_800_P' ? { ...stream, config: { ...config, resolution: 'THE_400_P' } } : stream;
}

function shrunk(picture: ReturnType<typeof render>): ReturnType<typeof render> {
  const { width, height } = picture;
  return width <= widest ? picture : resize(picture, widest, Math.round((height * widest) / width));
}
