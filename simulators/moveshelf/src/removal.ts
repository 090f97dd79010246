import { dropRow, eachRow, rowOf } from '@labrig/simulator';
import { commentsOfClip, filesOfClip, reportsOfSession, sessionsOfPatient } from './belongings.ts';
import { setUpload } from './files/upload.ts';
import { clipsOf } from './paths/membership.ts';
import type { MoveshelfWorld } from './moveshelf-world.ts';

/** A file goes, and its bytes leave the store. */
export function removeFile(world: MoveshelfWorld, row: number): void {
  clear(world, 'AdditionalData', row);
  world.update(({ files }) => dropRow(files, row));
}

/** A clip goes, with its files and comments. Norms are made of one clip less. */
export function removeClip(world: MoveshelfWorld, row: number): void {
  const { files, comments, norms } = world.state;
  for (const file of filesOfClip(files, row)) removeFile(world, file);
  clear(world, 'MocapClip', row);
  world.update((draft) => {
    for (const comment of commentsOfClip(comments, row)) dropRow(draft.comments, comment);
    eachRow(norms, ({ clips }, norm) => {
      if (clips.includes(row)) rowOf(draft.norms, norm)!.clips = clips.filter((clip) => clip !== row);
    });
    dropRow(draft.clips, row);
  });
}

/** A session goes, with its clips and reports. */
export function removeSession(world: MoveshelfWorld, row: number): void {
  const { state, update } = world;
  for (const clip of clipsOf(state, row)) removeClip(world, clip);
  update((draft) => {
    for (const report of reportsOfSession(state.reports, row)) dropRow(draft.reports, report);
    dropRow(draft.sessions, row);
  });
}

/** A subject goes, with its sessions. */
export function removePatient(world: MoveshelfWorld, row: number): void {
  for (const session of sessionsOfPatient(world.state.sessions, row)) removeSession(world, session);
  world.update(({ patients }) => dropRow(patients, row));
}

function clear(world: MoveshelfWorld, kind: 'MocapClip' | 'AdditionalData', row: number): void {
  setUpload(world, { kind, row }, { status: 'Pending', crc32c: null, ready: null, content: null });
}
