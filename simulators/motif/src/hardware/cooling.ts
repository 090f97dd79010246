import { draftOf, recount } from '../cameras.ts';
import type { Rule } from '@labrig/simulator';
import type { MotifState } from '../state.ts';

/** A camera that was too hot has cooled. */
export const cooling: Rule<MotifState> = {
  name: 'cooling',
  due({ cameras }, report) {
    for (const { serial, hot } of cameras) if (hot !== null) report(hot, serial);
  },
  run({ now, update }, { key: serial }) {
    update((draft) => {
      const camera = draftOf(draft, serial);
      camera.hot = null;
      recount(camera, now);
    });
  },
};
