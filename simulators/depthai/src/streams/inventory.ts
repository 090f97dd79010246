import type { Camera, DepthaiState, Stream, StreamKind } from '../state.ts';

/** All streams that a camera can have: its sensors in the order of their sockets, then the pairs. */
export function streamNames({ sensors, pairs }: Pick<Camera, 'sensors' | 'pairs'>): string[] {
  return [...sensors.map(({ socket }) => `CAM_${socket}`), ...pairs];
}

/** What a stream of a camera shows; `undefined`: the camera has no such stream. */
export function kindOf({ sensors, pairs }: Pick<Camera, 'sensors' | 'pairs'>, name: string): StreamKind | undefined {
  if (pairs.includes(name)) return 'depth';
  return sensors.find(({ socket }) => `CAM_${socket}` === name)?.kind;
}

/** The two sensors of a depth stream, left and right; none for a sensor itself. */
export function sensorsOf(name: string): string[] {
  return name.startsWith('DEPTH_')
    ? name
        .slice('DEPTH_'.length)
        .split('_')
        .map((socket) => `CAM_${socket}`)
    : [];
}

/** Can the lens of this stream be moved? */
export function hasMotor({ sensors }: Pick<Camera, 'sensors'>, name: string): boolean {
  return sensors.some(({ socket, autofocus }) => autofocus && `CAM_${socket}` === name);
}

/** A camera that the server knows. */
export function findCamera({ cameras }: DepthaiState, mxid: string): Camera | undefined {
  return cameras.find((camera) => camera.isKnown && camera.mxid === mxid);
}

/** An active stream by its name. */
export function streamOf({ streams }: Pick<Camera, 'streams'>, name: string): Stream | undefined {
  return Object.hasOwn(streams, name) ? streams[name] : undefined;
}
