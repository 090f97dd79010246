import { draftOf } from '../cameras.ts';
import { bytesWritten, diskFullAt } from '../disk.ts';
import { droppedBetween, frameNumber } from '../frame-count.ts';
import { followRecording } from '../schedule/follow.ts';
import type { Rule } from '@labrig/simulator';
import type { Camera, MotifState, Phase, Recording } from '../state.ts';
import type { MotifWorld } from '../motif-world.ts';

/** Milliseconds that flushing the buffers and closing the file take. */
const finalisingTime = 700;

/** pending → recording → finalising → idle, each at its moment. */
export const phases: Rule<MotifState> = {
  name: 'camera',
  due({ cameras }, report) {
    for (const { serial, phase } of cameras) {
      if (phase.kind !== 'idle' && phase.until !== null) report(phase.until, serial);
    }
  },
  run(world, { key: serial }) {
    const camera = world.state.cameras.find((candidate) => candidate.serial === serial)!;
    switch (camera.phase.kind) {
      case 'pending':
        return begin(world, camera, camera.phase);
      case 'recording':
        return endRecording(world, camera);
      case 'finalising':
        return close(world, camera, camera.phase);
      default:
        return undefined;
    }
  },
};

/** A disk that fills stops all recordings. */
export const diskFull: Rule<MotifState> = {
  name: 'disk-full',
  due(state, report) {
    const at = diskFullAt(state);
    if (at !== undefined) report(at, 'disk');
  },
  run(world) {
    for (const camera of world.state.cameras) if (camera.phase.kind === 'recording') endRecording(world, camera);
  },
};

function begin(world: MotifWorld, { serial, frames }: Camera, { take }: Phase & { kind: 'pending' }): void {
  const { now } = world;
  world.update((draft) => {
    draftOf(draft, serial).phase = {
      kind: 'recording',
      take: take as never,
      started: now,
      until: take.duration === null ? null : now + take.duration * 1000,
      first: frameNumber(frames, now) + 1,
    };
  });
  followRecording(world);
}

/** Ends what a camera is doing, if it is recording or about to; the file still has to be closed. */
export function endRecording(world: MotifWorld, camera: Camera): void {
  const { phase, serial } = camera;
  if (phase.kind !== 'pending' && phase.kind !== 'recording') return;
  const { now } = world;
  const closing: Phase = {
    kind: 'finalising',
    take: phase.take,
    started: phase.kind === 'recording' ? phase.started : now,
    recording: phase.kind === 'recording' ? recordingOf(world, camera, phase) : null,
    until: now + finalisingTime,
  };
  world.update((draft) => {
    draftOf(draft, serial).phase = closing as never;
  });
  followRecording(world);
}

/** The power or the camera went away: what was written until now is kept, and nothing is flushed. */
export function breakOff(world: MotifWorld, camera: Camera): void {
  endRecording(world, camera);
  const { phase } = world.state.cameras.find(({ serial }) => serial === camera.serial)!;
  if (phase.kind === 'finalising') close(world, camera, phase);
}

function close(world: MotifWorld, { serial }: Camera, { recording }: Phase & { kind: 'finalising' }): void {
  world.update((draft) => {
    const camera = draftOf(draft, serial);
    camera.phase = { kind: 'idle' };
    // Those that are still to come are not forgotten.
    camera.drops = camera.drops.filter(([, last]) => last > frameNumber(camera.frames, world.now));
    // One that was stopped while pending never had a frame: there is no file.
    if (recording === null) return;
    draft.recordings.push(recording as never);
    draft.disk.recordings += recording.bytes;
  });
}

function recordingOf({ state, now }: MotifWorld, camera: Camera, phase: Phase & { kind: 'recording' }): Recording {
  const { store, codec, metadata, extra, filename } = phase.take;
  const last = frameNumber(camera.frames, now);
  const made = last - phase.first + 1;
  const dropped = droppedBetween(camera.drops, phase.first, last);
  return {
    serial: camera.serial,
    filename,
    started: phase.started,
    duration: (now - phase.started) / 1000,
    frames: made - dropped,
    dropped,
    bytes: bytesWritten(state, codec, now - phase.started),
    store,
    codec,
    metadata,
    extra,
    copied: false,
    exported: false,
  };
}
