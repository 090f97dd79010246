import { isStreamName } from '@labrig/depthai';
import type { Camera, Depthai, StreamName } from '@labrig/depthai';

/** What a scenario could change on a box. */
export interface Seen {
  readonly cameras: readonly SeenCamera[];
  readonly devices: readonly SeenDevice[];
}

export interface SeenCamera {
  readonly mxid: string;
  readonly isBooted: boolean;
  readonly ir: Awaited<ReturnType<Camera['ir']>>;
  /** Names of its image sensors; empty if it is shut down. */
  readonly sensors: readonly string[];
  /** Active ones only. */
  readonly streams: readonly SeenStream[];
}

export interface SeenStream {
  readonly name: StreamName;
  readonly config: object;
  readonly control: object;
  readonly hasNetwork: boolean;
}

/** Inputs, outputs and what else has a value on the controller. */
export type SeenDevice = Readonly<Record<string, unknown>>;

/** Looks at a box. Cameras that are shut down tell nothing but that. */
export async function lookAt(depthai: Depthai): Promise<Seen> {
  const listed = await depthai.cameras();
  const [cameras, devices] = await Promise.all([
    Promise.all(
      listed.map(async ({ mxid, state }): Promise<SeenCamera> => {
        const camera = depthai.camera(mxid);
        const isBooted = state === 'X_LINK_BOOTED';
        if (!isBooted) return { mxid, isBooted, ir: undefined, sensors: [], streams: [] };
        const [ir, all] = await Promise.all([camera.ir(), camera.streams()]);
        const sensors = all.map(({ name }) => name).filter((name) => name.startsWith('CAM_'));
        return { mxid, isBooted, ir, sensors, streams: await streamsOf(camera, all) };
      }),
    ),
    depthai.controller.devices(),
  ]);
  return { cameras, devices: devices as readonly SeenDevice[] };
}

async function streamsOf(
  camera: Camera,
  all: readonly { readonly name: string; readonly active: boolean }[],
): Promise<SeenStream[]> {
  const names = all
    .filter(({ active }) => active)
    .map(({ name }) => name)
    .filter(isStreamName);
  return Promise.all(
    names.map(async (name) => {
      const stream = camera.stream(name);
      const [config, control, network] = await Promise.all([stream.config(), stream.control(), stream.nn.get()]);
      return { name, config, control, hasNetwork: network !== undefined };
    }),
  );
}
