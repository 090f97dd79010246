import { wake } from './freshen.ts';
import { controllerSteps } from './controller-steps.ts';
import type { Depthai } from '@labrig/depthai';
import type { Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';
import type { Seen, SeenCamera, SeenStream } from './look.ts';

/** What restarts a camera, or says how its streams are. */
const aboutStreams =
  /^(?:activateStream|deactivateStream|updateStreamConfig|bootCamera|shutDownCamera|deployNeural|deleteNeural)/;

/** What puts a box back after these requests. */
export function stepsOf(
  depthai: Depthai,
  before: Seen,
  { sent, prepared }: { readonly sent: readonly Sent[]; readonly prepared: readonly string[] },
): readonly Step[] {
  const awake = before.cameras.filter(({ isBooted }) => isBooted);
  const cameras = awake.flatMap((camera): readonly Step[] => {
    const own = sent.filter(({ path, operation }) => path['mxid'] === camera.mxid || operation === 'refreshCameras');
    return cameraSteps(depthai, camera, { sent: own, isPrepared: prepared.includes(camera.mxid) });
  });
  // Last: what wakes one camera may have woken all.
  const asleep = before.cameras
    .filter(({ isBooted }) => !isBooted)
    .map(({ mxid }): Step => {
      const camera = depthai.camera(mxid);
      const undo = async () => (await camera.info()).state === 'X_LINK_BOOTED' && camera.shutDown();
      return { what: `camera ${mxid} was shut down`, undo };
    });
  return [...cameras, ...controllerSteps(depthai, before.devices, sent), ...asleep];
}

function cameraSteps(
  depthai: Depthai,
  before: SeenCamera,
  { sent, isPrepared }: { readonly sent: readonly Sent[]; readonly isPrepared: boolean },
): readonly Step[] {
  const { mxid } = before;
  const camera = depthai.camera(mxid);
  const did = (pattern: RegExp): boolean => sent.some(({ operation = '' }) => pattern.test(operation));
  const streams: readonly Step[] =
    isPrepared || did(aboutStreams)
      ? [
          {
            what: `the streams of camera ${mxid} are ${namesOf(before)} again, as they were configured`,
            async undo() {
              await wake(depthai, mxid);
              const now = (await camera.streams()).filter(({ active }) => active).map(({ name }) => name);
              const wanted: readonly string[] = before.streams.map(({ name }) => name);
              // Off and on again: a stream that comes back has no network of ours, and its own defaults.
              for (const name of now) if (!wanted.includes(name)) await camera.stream(name as never).deactivate();
              for (const { name } of before.streams) await putStream(camera, name);
              for (const { name, config } of before.streams) await camera.stream(name).updateConfig(config as never);
              for (const stream of before.streams) await putControl(camera, stream);
            },
          },
        ]
      : before.streams
          .filter(({ name }) =>
            sent.some(({ operation, path }) => operation === 'updateStreamControl' && path['stream_name'] === name),
          )
          .map((stream) => ({
            what: `stream ${stream.name} of camera ${mxid} is controlled as it was`,
            undo: () => putControl(camera, stream),
          }));
  const { ir } = before;
  const lights: readonly Step[] =
    ir && (did(/^updateIrConfig$/) || did(aboutStreams) || isPrepared)
      ? [{ what: `the infrared lights of camera ${mxid} are as they were`, undo: () => camera.updateIr(ir) }]
      : [];
  return [...streams, ...lights];
}

function namesOf({ streams }: SeenCamera): string {
  return streams.length === 0 ? 'off' : streams.map(({ name }) => name).join(', ');
}

type Camera = ReturnType<Depthai['camera']>;

async function putStream(camera: Camera, name: SeenStream['name']): Promise<void> {
  const stream = camera.stream(name);
  await stream.activate();
  if ((await stream.nn.get()) !== undefined) await stream.nn.delete();
}

async function putControl(camera: Camera, { name, control }: SeenStream): Promise<void> {
  await camera.stream(name).updateControl(control as never);
}
