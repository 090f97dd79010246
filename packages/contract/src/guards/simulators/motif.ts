import { answers, chatty, dialect, handles, open, rule, status, undone, without } from './changes.ts';
import type { Any } from './changes.ts';
import type { SimulatorMutation } from './mutation.ts';

const started = 'a recording is pending at once, gets a file name, and is listed after its stop';

/** A recording system of which one thing is broken. */
export const motifMutations: readonly SimulatorMutation[] = [
  {
    name: 'a stop is answered with 202',
    change: status('stopCameraRecording', 202),
    caughtBy: started,
    words: /stopCameraRecording 202: expected status 200/,
  },
  {
    name: 'a status lacks its serial',
    change: answers('getCamera', ({ body: { camera_info: info, ...rest }, ...answer }) => {
      const { serial: _, ...others } = info ?? {};
      return { ...answer, body: { ...rest, ...(info && { camera_info: others }) } };
    }),
    caughtBy: 'every listed camera has a status with the members that programs read without a guard',
    words: /getCamera 200\/camera_info: expected must have required property 'serial'/,
  },
  {
    name: 'a camera that records starts once more, where it should say 409',
    change: handles('startCameraRecording', (call, sound) => {
      call.update((draft: Any) => {
        for (const camera of draft.cameras) camera.phase = { kind: 'idle' };
      });
      return sound(call);
    }),
    caughtBy: 'while a camera records, nothing more is started, neither on it nor on all',
    words: /this must fail with HttpError/,
  },
  {
    name: 'a task that is due says that it ran, and nothing is recorded',
    change: rule('task', (world, sound) => {
      const { cameras } = world.state;
      sound();
      world.update((draft: Any) => void (draft.cameras = cameras));
    }),
    caughtBy: 'a scheduled recording happens at its moment, and once only',
    words: /to have a length of/,
  },
  {
    name: 'a disk that is full goes on recording',
    change: without('disk-full'),
    caughtBy: 'a full disk stops the recording, and the next start is refused',
    words: /expected true to be false/,
  },
  {
    name: 'whoever has no key is let in',
    change: open(undefined),
    caughtBy: 'a missing or wrong key is refused by every operation that reads',
    words: /expected 200 to equal 401/,
  },
  {
    name: 'what cannot be read is refused without the vendor’s envelope',
    change: dialect(({ refuse }) => ({
      refuse: (refusal, operation) => ({ ...refuse(refusal, operation), body: { detail: 'no' } }),
    })),
    caughtBy: 'a body that is no JSON, or no object, is answered with 400',
    words: /configureCamera: expected undefined to be a string/,
  },
  {
    name: 'a parameter is taken, and is as before',
    change: undone('configureCamera'),
    caughtBy: 'what is configured on one camera can be read back, and leaves the others alone',
    words: /expected 20000 to equal 6500/,
  },
  {
    name: 'the journal tells keys',
    change: chatty,
    caughtBy: 'no secret is in the journal',
    words: /the journal tells a secret/,
  },
];
