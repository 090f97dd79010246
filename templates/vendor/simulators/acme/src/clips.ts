import type { Rule } from '@labrig/simulator';
import type { AcmeWorld } from './acme-world.ts';
import type { Clip as ClipBody } from './generated/spec.ts';
import type { AcmeState, Clip } from './state.ts';

/** A clip ends when its seconds have passed. */
export const ends: Rule<AcmeState> = {
  name: 'clip',
  due({ clips }, report) {
    for (const { id, status, until } of clips) if (status === 'recording') report(until, id);
  },
  run: (world, { key }) => end(world, key, 'done'),
};

/** Begins a clip on a camera that records none. */
export function begin({ state, now, update }: AcmeWorld, camera: string, seconds: number): Clip {
  const clip: Clip = {
    id: `clip-${state.clips.length + 1}`,
    camera,
    started: now,
    until: now + Math.round(seconds * 1000),
    status: 'recording',
  };
  update((draft) => {
    draft.clips.push(clip);
  });
  return clip;
}

/** Ends what a camera records, if it records anything: what it has by now is all that there will be. */
export function tear(world: AcmeWorld, camera: string): void {
  const running = world.state.clips.find((clip) => clip.camera === camera && clip.status === 'recording');
  if (running) end(world, running.id, 'torn');
}

function end({ now, update }: AcmeWorld, id: string, status: 'done' | 'torn'): void {
  update((draft) => {
    Object.assign(
      draft.clips.find((clip) => clip.id === id)!,
      { status, until: now },
    );
  });
}

/** A clip as callers see it. */
export function clipBody({ id, camera, status, started, until }: Clip): ClipBody {
  return { id, camera, status, started: started / 1000, seconds: (until - started) / 1000 };
}
