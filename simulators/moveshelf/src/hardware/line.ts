import { HardwareError, slowNetworkAction } from '@labrig/simulator';
import type { MoveshelfState } from '../state.ts';
import type { MoveshelfAction } from '../moveshelf-world.ts';

/** What happens between the server and its callers. */
export const line = {
  interruptUpload: {
    description:
      'The connection breaks in the middle of the next upload that has more bytes than this: the file is Failed, and may be sent again.',
    args: { after: 'How many bytes come through, from 0 on.' },
    run({ update }, { after }) {
      const most = Number.MAX_SAFE_INTEGER;
      if (!(Number.isInteger(after) && after >= 0 && after <= most)) {
        throw new HardwareError(`after must be a whole number of bytes, got ${after}`);
      }
      update((draft) => {
        draft.link.breaksAfter = after;
      });
    },
  } satisfies MoveshelfAction<{ after: number }>,

  slowLink: {
    description: 'Files come and go at this speed; 0 makes the line fast again.',
    args: { bytesPerSecond: 'Bytes per second; 0: as fast as it goes.' },
    run({ update }, { bytesPerSecond }) {
      if (!(bytesPerSecond === 0 || (bytesPerSecond >= 1 && bytesPerSecond <= 1e12))) {
        throw new HardwareError(`bytesPerSecond must be 0, or a number from 1 on, got ${bytesPerSecond}`);
      }
      update((draft) => {
        draft.link.bytesPerSecond = bytesPerSecond === 0 ? null : bytesPerSecond;
      });
    },
  } satisfies MoveshelfAction<{ bytesPerSecond: number }>,

  slowNetwork: slowNetworkAction<MoveshelfState>(),
};
