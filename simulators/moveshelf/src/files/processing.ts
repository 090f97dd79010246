import { perPage } from '@labrig/simulator';
import { setUpload, uploadOf } from './upload.ts';
import type { Rule } from '@labrig/simulator';
import type { Holder } from './upload.ts';
import type { Clip, File, Upload } from '../state/clips.ts';
import type { MoveshelfState } from '../state.ts';

interface Due {
  readonly row: number;
  readonly ready: number;
}

const dueOn = <Row extends { readonly upload: Upload }>() =>
  perPage<Row, readonly Due[]>((rows) => {
    const found: Due[] = [];
    rows(({ upload: { ready } }, row) => {
      if (ready !== null) found.push({ row, ready });
    });
    return found;
  });
const clipsDue = dueOn<Clip>();
const filesDue = dueOn<File>();

/** Files that were uploaded have been worked on. While the worker is dead, none is. */
export const processing: Rule<MoveshelfState> = {
  name: 'processing',
  due({ clips, files, worker }, report) {
    if (!worker.isAlive) return;
    for (const page of clipsDue(clips)) for (const { row, ready } of page) report(ready, `MocapClip ${row}`);
    for (const page of filesDue(files)) for (const { row, ready } of page) report(ready, `AdditionalData ${row}`);
  },
  run(world, { key }) {
    const [kind, row] = key.split(' ');
    const holder = { kind, row: Number(row) } as Holder;
    setUpload(world, holder, { ...uploadOf(world.state, holder)!, status: 'Complete', ready: null });
  },
};
