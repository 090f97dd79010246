import { draftOf } from '../cameras.ts';
import { isDiskFull } from '../disk.ts';
import type { Rule, World } from '@labrig/simulator';
import type { Camera, Job, MotifState, Playback, Recording } from '../state.ts';

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
    finish(world, camera, job, problemOf(world.state, job) === undefined);
  },
};

/** Gives a camera its job. With nothing to do it is finished at once. */
export function giveJob(
  { now, update }: World<MotifState>,
  camera: Camera,
  recordings: readonly Recording[],
  plan: Pick<Job, 'kind' | 'target' | 'deleteAfter' | 'toStore'>,
): void {
  const bytes = recordings.reduce((sum, recording) => sum + recording.bytes, 0);
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
export function breakOffJob(world: World<MotifState>, camera: Camera): void {
  if (camera.playback.job) finish(world, camera, camera.playback.job, false);
}

function finish(world: World<MotifState>, { serial }: Camera, job: Job, well: boolean): void {
  const { kind, filenames, deleteAfter, toStore } = job;
  const mine = new Set(filenames);
  const done = (recording: Recording): boolean => recording.serial === serial && mine.has(recording.filename);
  const gone = well && deleteAfter ? world.state.recordings.filter(done) : [];
  const rest = gone.length > 0 ? world.state.recordings.filter((recording) => !done(recording)) : world.state.recordings;
  // An export that deletes its source leaves the new file in its place.
  const made = kind === 'export' ? gone.map((recording) => ({ ...recording, store: toStore, exported: true })) : [];
  world.update((draft) => {
    draftOf(draft, serial).playback = { status: outcome(kind, well), job: null };
    if (!well) return;
    if (!deleteAfter) {
      for (const [index, recording] of world.state.recordings.entries()) {
        if (done(recording)) draft.recordings[index]![kind === 'copy' ? 'copied' : 'exported'] = true;
      }
      return;
    }
    draft.recordings = [...rest, ...made] as never;
    if (kind === 'copy') draft.disk.recordings -= gone.reduce((sum, { bytes }) => sum + bytes, 0);
  });
}

/** `export failed` would count as "still exporting" for the vendor's client, hence the longer words. */
function outcome(kind: Job['kind'], well: boolean): string {
  if (kind === 'copy') return well ? 'copy finished' : 'copy failed';
  return well ? 'export finished' : 'export finished with errors';
}

/** Why a job fails at its end; `undefined`: it doesn't. */
function problemOf(state: MotifState, { kind, target }: Job): string | undefined {
  const blocked = state.unreachable.find(({ location }) => target === location || target.startsWith(`${location}/`));
  if (blocked) return blocked.reason;
  return kind === 'export' && isDiskFull(state) ? 'the disk is full' : undefined;
}
