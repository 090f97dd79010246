import { refused } from '../answers.ts';
import { unknownCodec } from '../recording/start.ts';
import { giveJob } from './job.ts';
import type { CopyAll, ExportAll } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Camera } from '../state.ts';
import type { MotifWorld } from '../motif-world.ts';

/** Copies (or moves) what the cameras have completed and not copied yet; answers how many recordings that are. */
export function copyAll(
  world: MotifWorld,
  cameras: readonly Camera[],
  { location = world.state.defaults.location, delete_after: deleteAfter = false }: CopyAll = {},
): Refused<409> | { readonly count: number } {
  const busy = refuseBusy(cameras);
  if (busy) return busy;
  let count = 0;
  for (const camera of cameras) {
    const due = world.state.recordings.filter(
      ({ serial, copied }) => serial === camera.serial && (deleteAfter || !copied),
    );
    giveJob(world, camera, due, { kind: 'copy', target: location, deleteAfter, toStore: false, codec: null });
    count += due.length;
  }
  return { count };
}

/** Turns the stores that the cameras have completed into plain videos, or into other stores. */
export function exportAll(
  world: MotifWorld,
  cameras: readonly Camera[],
  wanted: ExportAll = {},
): Refused<400 | 409> | { readonly count: number } {
  const { state } = world;
  const {
    path = state.defaults.location,
    to_store: toStore = state.defaults.store,
    delete_after: deleteAfter = false,
    codec,
  } = wanted;
  if (codec !== undefined && state.strict && !state.codecs.some(({ name }) => name === codec)) {
    return refused(400, unknownCodec(state, codec));
  }
  const busy = refuseBusy(cameras);
  if (busy) return busy;
  let count = 0;
  for (const camera of cameras) {
    const due = world.state.recordings.filter(
      ({ serial, store, exported }) => serial === camera.serial && store && !exported,
    );
    giveJob(world, camera, due, { kind: 'export', target: path, deleteAfter, toStore, codec: codec ?? null });
    count += due.length;
  }
  return { count };
}

function refuseBusy(cameras: readonly Camera[]): Refused<409> | undefined {
  const busy = cameras.find(({ playback }) => playback.job !== null);
  return busy && refused(409, `camera ${busy.serial} is still ${busy.playback.status}`);
}
