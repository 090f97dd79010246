import type { AcmeState } from './state.ts';

/** What holds in every state, whatever was called and whatever happened to the hardware. */
export const invariants: Readonly<Record<string, (state: AcmeState) => boolean>> = {
  'a camera records one clip at a time, and none while it is unplugged': ({ cameras, clips }) =>
    cameras.every(({ id, plugged }) => {
      const running = clips.filter(({ camera, status }) => camera === id && status === 'recording');
      return running.length <= (plugged ? 1 : 0);
    }),
  'a clip belongs to a camera, and ends no sooner than it begins': ({ cameras, clips }) =>
    clips.every(({ camera, started, until }) => until >= started && cameras.some(({ id }) => id === camera)),
  'a gain is from 0 to 24 dB': ({ cameras }) => cameras.every(({ gain }) => gain >= 0 && gain <= 24),
};
