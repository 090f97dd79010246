import { draftOf } from '../cameras.ts';
import { bytesWritten, isDiskFull } from '../disk.ts';
import type { Rule } from '@labrig/simulator';
import type { Camera, MotifState, Recording } from '../state.ts';
import type { Job, Playback } from './playback.ts';
import type { MotifWorld } from '../motif-world.ts';

/** Bytes per second at which copies and exports go. */
const speed = 400_000_000;
const shortest = 500;
const longest = 3000;

/** How far a job has come, from 0 to 1. */
export function progressOf({ status, job }: Playback, now: number): number {
  if (job === null) return status === 'stopped' ? 0 : 1;
  return Math.min(1, (now - job.started) / (job.until - job.started));
}

/** Copies and exports end, each at its moment. */
export const jobs: Rule<MotifState> = {
  name: 'playback',
  due({ cameras }, report) {
    for (const { serial, playback } of cameras) if (playback.job) report(playback.job.until, serial);
  },
  run(world, { key: serial }) {
    const camera = world.state.cameras.find((candidate) => candidate.serial === serial)!;
    const job = camera.playback.job!;
    finish(world, camera, job, problemOf(world, camera, job) === undefined);
  },
};

/** Gives a camera its job. With nothing to do it is finished at once. */
export function giveJob(
  { now, update }: MotifWorld,
  camera: Camera,
  recordings: readonly Recording[],
  plan: Omit<Job, 'started' | 'until' | 'filenames'>,
): void {
  const bytes = bytesOf(recordings);
  const job: Job = {
    ...plan,
    started: now,
    until: now + Math.min(longest, shortest + Math.round((bytes * 1000) / speed)),
    filenames: recordings.map(({ filename }) => filename),
  };
  update((draft) => {
    draftOf(draft, camera.serial).playback =
      recordings.length === 0
        ? { status: `${plan.kind} finished`, job: null }
        : { status: plan.kind === 'copy' ? 'copying' : 'exporting', job: job as never };
  });
}

/** Ends a job that can't go on: the camera or the recorder is gone. */
export function breakOffJob(world: MotifWorld, camera: Camera): void {
  if (camera.playback.job) finish(world, camera, camera.playback.job, false);
}

function finish(world: MotifWorld, camera: Camera, job: Job, well: boolean): void {
  const isOurs = given(camera, job);
  const recordings = world.state.recordings.flatMap((recording) =>
    isOurs(recording) ? leftOf(world.state, recording, job) : [recording],
  );
  world.update((draft) => {
    draftOf(draft, camera.serial).playback = { status: outcome(job.kind, well), job: null };
    if (!well) return;
    draft.recordings = recordings as never;
    draft.disk.recordings = bytesOf(recordings);
  });
}

/** Which recordings a job was given. */
function given({ serial }: Camera, { filenames }: Job): (recording: Recording) => boolean {
  const names = new Set(filenames);
  return (recording) => recording.serial === serial && names.has(recording.filename);
}

/**
 * What is listed in a recording's place after a job on it.
 *
 * | | originals stay | `delete_after` |
 * | --- | --- | --- |
 * | copy | the recording, as copied | nothing |
 * | export | the recording, as exported | what was made of it |
 */
function leftOf(
  state: MotifState,
  recording: Recording,
  { kind, deleteAfter, toStore, codec: wanted }: Job,
): Recording[] {
  if (kind === 'copy') return deleteAfter ? [] : [{ ...recording, copied: true }];
  if (!deleteAfter) return [{ ...recording, exported: true }];
  const codec = wanted ?? recording.codec;
  return [
    {
      ...recording,
      store: toStore,
      codec,
      bytes: bytesWritten(state, codec, recording.duration * 1000),
      exported: true,
    },
  ];
}

function bytesOf(recordings: readonly Recording[]): number {
  return recordings.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `export failed` would count as "still exporting" for the vendor's client, hence the longer words. */
function outcome(kind: Job['kind'], well: boolean): string {
  if (kind === 'copy') return well ? 'copy finished' : 'copy failed';
  return well ? 'export finished' : 'export finished with errors';
}

/** Why a job fails at its end; `undefined`: it doesn't. */
function problemOf({ state, now }: MotifWorld, camera: Camera, job: Job): string | undefined {
  const blocked = state.unreachable.find(({ location }) => isInside(job.target, location));
  if (blocked) return blocked.reason;
  if (job.kind === 'copy') return undefined;
  const before = state.recordings.filter(given(camera, job));
  const after = before.flatMap((recording) => leftOf(state, recording, job));
  return isDiskFull(state, now, bytesOf(after) - bytesOf(before)) ? 'the disk is full' : undefined;
}

/** Is a path the given place, or below it? A slash at the end makes no difference. */
function isInside(path: string, place: string): boolean {
  return `${path}/`.startsWith(`${place.replace(/\/+$/, '')}/`);
}
