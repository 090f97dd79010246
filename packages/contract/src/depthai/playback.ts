import { simulateDepthai } from '@labrig/depthai-simulator';
import { answersTo } from '../drift/playback.ts';
import type { DepthaiOptions } from '@labrig/depthai-simulator';
import type { CassetteEntry } from '../cassette/cassette.ts';
import type { Playback } from '../drift/playback.ts';

type CameraOptions = NonNullable<DepthaiOptions['cameras']>[number];

interface Listed {
  readonly mxid?: string;
  readonly name?: string;
}

/** A box with the cameras that were listed, with the streams and lights that they showed. */
export const depthaiPlayback: Playback = {
  simulate({ entries }) {
    const lists = answersTo(entries, /^\/cameras\/$/) as (readonly Listed[])[];
    const listed = new Map(lists.flat().map((camera) => [camera.mxid ?? '', camera]));
    return simulateDepthai(
      listed.size === 0 ? {} : { cameras: [...listed.values()].map((camera) => cameraIn(entries, camera)) },
    );
  },
  credentials: () => new Map(),
  states: ['active', 'state', 'value', 'mode', 'fps', 'resolution'],
};

function cameraIn(entries: readonly CassetteEntry[], { mxid = '', name }: Listed): CameraOptions {
  const [streams = []] = answersTo(entries, RegExp(`^/cameras/${mxid}/streams/$`)) as { name: string }[][];
  const [ir] = answersTo(entries, RegExp(`^/cameras/${mxid}/ir$`));
  const sockets = streams.flatMap(({ name: stream }) => /^CAM_([A-H])$/.exec(stream)?.[1] ?? []);
  const isColor = (socket: string): boolean => {
    const [config] = answersTo(entries, RegExp(`^/cameras/${mxid}/streams/CAM_${socket}/config$`));
    return config === undefined ? socket === 'A' : 'still_size' in (config as object);
  };
  return {
    mxid,
    ...(name && { name }),
    connection: /^\d+(?:\.\d+){3}$/.test(name ?? '') ? 'network' : 'usb',
    infrared: ir !== undefined && ir !== null,
    ...(sockets.length > 0 && {
      sensors: sockets.map(
        (socket) => ({ socket, kind: isColor(socket) ? 'color' : 'mono', autofocus: true }) as const,
      ),
      pairs: streams.map(({ name: stream }) => stream).filter((stream) => stream.startsWith('DEPTH_')),
    }),
  };
}
