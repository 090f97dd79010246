import { rowOf } from '@labrig/simulator';
import type { FrameSource } from '@labrig/simulator/frames';
import type { ValtWorld } from './valt-world.ts';

const size = { width: 640, height: 360 };

/** Milliseconds between two pictures of a camera. */
const period = 40;

/** One rendered camera is some megabytes; a suite with more cameras than this renders the oldest one anew. */
const kept = 16;
const sources = new Map<string, FrameSource>();

/** What a camera sees; `undefined`: it doesn't answer. */
export async function picture(
  { now, state }: Pick<ValtWorld, 'now' | 'state'>,
  id: string,
): Promise<Uint8Array | undefined> {
  const camera = rowOf(state.cameras, Number(/^camera\/(\d+)$/.exec(id)?.[1]));
  if (!camera?.isOnline || state.power.kind === 'off') return undefined;
  const label = camera.name.replaceAll(/[^ -~]/g, '?').slice(0, 24);
  const number = Math.floor(now / period);
  return (await sourceOf(label)).jpeg({ camera: label, number, time: number * period * 1000 });
}

async function sourceOf(label: string): Promise<FrameSource> {
  // Only who looks needs what makes pictures.
  const { createFrameSource } = await import('@labrig/simulator/frames');
  let source = sources.get(label);
  if (!source) {
    const [oldest] = sources.keys();
    if (sources.size >= kept && oldest !== undefined) sources.delete(oldest);
    sources.set(label, (source = createFrameSource({ ...size, camera: label })));
  }
  return source;
}
