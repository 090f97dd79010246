import { HardwareError, UnknownTargetError } from '@labrig/simulator';
import { freeIn, setUpload, uploadOf } from '../files/upload.ts';
import { holderOf } from '../files/holder.ts';
import type { MoveshelfAction } from '../moveshelf-world.ts';

/** What happens where files are kept. */
export const store = {
  fillStore: {
    description:
      'Something else fills the store: uploads that do not fit are refused with 507, and may be sent again later.',
    args: { free: 'Bytes that stay free.' },
    run({ state, update }, { free }) {
      const room = freeIn(state.store);
      if (!(Number.isInteger(free) && free >= 0 && free <= room)) {
        throw new HardwareError(`free must be a whole number from 0 to ${room} bytes, got ${free}`);
      }
      update((draft) => {
        draft.store.other += room - free;
      });
    },
  } satisfies MoveshelfAction<{ free: number }>,

  freeStore: {
    description: 'What else was in the store is deleted.',
    args: {},
    run({ update }) {
      update((draft) => {
        draft.store.other = 0;
      });
    },
  } satisfies MoveshelfAction<object>,

  failFile: {
    description: 'The server cannot make sense of a file that it works on: the file is Failed, and may be sent again.',
    args: { id: 'Id of the clip or of the attached file; it must be Processing.' },
    run(world, { id }) {
      const holder = holderOf(world.state, String(id));
      const upload = holder && uploadOf(world.state, holder);
      if (!upload) throw new UnknownTargetError(`there is no file ${id}`);
      if (upload.status !== 'Processing') throw new HardwareError(`the file ${id} is ${upload.status}, not Processing`);
      setUpload(world, holder, { ...upload, status: 'Failed', ready: null });
    },
  } satisfies MoveshelfAction<{ id: string }>,
};
