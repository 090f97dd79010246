import { answers, handles, seen, status, undone } from './changes.ts';
import type { Any } from './changes.ts';
import type { SimulatorMutation } from './mutation.ts';

const exclusion = 'depth switches its sensors off, and each of them switches depth off';
const control = 'control changes what is named and leaves the rest; focus is replaced as a whole, and null leaves it';

/** A box of which one thing is broken. */
export const depthaiMutations: readonly SimulatorMutation[] = [
  {
    name: 'an activation is answered with 202',
    change: status('activateStream', 202),
    caughtBy: exclusion,
    words: /activateStream 202: expected status 201/,
  },
  {
    name: 'a configuration lacks its rate',
    change: answers('getStreamConfig', ({ body, ...answer }) => {
      const { fps: _, ...rest } = body;
      return { ...answer, body: rest };
    }),
    caughtBy: 'color, mono and depth have the configuration of their variant, and take it whole',
    words: /getStreamConfig 200: expected must have required property 'fps'/,
  },
  {
    name: 'depth leaves its sensors active',
    change: handles('activateStream', async (call, sound) => {
      const find = (state: Any): Any => state.cameras.find((camera: Any) => camera.mxid === call.path.mxid);
      const before = find(call.state)?.streams;
      const answer = await sound(call);
      call.update((draft: Any) => {
        const camera = find(draft);
        if (camera) camera.streams = { ...before, ...camera.streams };
      });
      return answer;
    }),
    caughtBy: exclusion,
    words: /to deeply equal \[ 'CAM_A', 'DEPTH_B_C' \]/,
  },
  {
    name: 'a control value that is not named begins again',
    change: handles('updateStreamControl', (call, sound) =>
      sound(seen(call, { body: { exposure_time: 20_000, ...call.body } })),
    ),
    caughtBy: control,
    words: /to deeply equal/,
  },
  {
    name: 'a server that restarts answers meanwhile',
    change: () => ({ reachability: () => 'up' }),
    caughtBy: 'a server that restarts refuses connections, and begins with the defaults',
    words: /expected 'http' to equal 'network'/,
  },
  {
    name: 'lights are set, and are as before',
    change: undone('updateIrConfig'),
    caughtBy: 'infrared lights are set together, and a camera that has none says so',
    words: /dot_projector: \+?0/,
  },
  {
    name: 'what a look for cameras finds is forgotten',
    change: undone('refreshCameras'),
    caughtBy: 'a camera whose cable is pulled is found again by a look for cameras, which boots it if asked to',
    words: /this must fail with HttpError/,
  },
  {
    name: 'what is set at the controller is lost',
    change: undone('updateDigitalOutput'),
    caughtBy: 'what is set is answered as it was before, and the next reading shows it',
    words: /to have deep property 'value' of 1/,
  },
];
