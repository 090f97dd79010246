import { animalAt } from './animal.ts';
import { arenaOf } from './arena.ts';
import { traceAnimal, traceArena } from './trace.ts';
import type { Patch, Sight } from './trace.ts';
import type { View } from './view.ts';

/** An arena in one view is some megabytes; whoever has more views than this traces the oldest anew. */
const kept = 12;
const known = new Map<string, Seen>();

/** An arena with an animal in it, and what is under the animal: taking it up again costs less than a copy of the arena. */
interface Seen {
  readonly sight: Sight;
  animal?: { readonly time: number; readonly patch: Patch; readonly under: Sight };
}

/**
 * What a camera sees at a moment: a function of its serial number, the view and the time, in milliseconds since 1970. It is the
 * caller's until the next look at the same view, and not to be changed.
 */
export function look(mxid: string, view: View, time: number): Sight {
  const seen = seenIn(mxid, view);
  const { sight, animal } = seen;
  if (animal?.time === time) return sight;
  if (animal) putBack(sight, view, animal.patch, animal.under);
  const { patch, under } = traceAnimal(animalAt(arenaOf(mxid), time), view, sight);
  seen.animal = { time, patch, under };
  return sight;
}

function putBack(sight: Sight, { width }: View, { left, top, right, bottom }: Patch, under: Sight): void {
  for (let row = top, from = 0; row < bottom; row += 1, from += right - left) {
    for (const part of ['grey', 'material', 'depth'] as const) {
      sight[part].set(under[part].subarray(from, from + right - left), row * width + left);
    }
  }
}

function seenIn(mxid: string, view: View): Seen {
  const key = `${mxid} ${JSON.stringify(view)}`;
  let seen = known.get(key);
  if (!seen) {
    const [oldest] = known.keys();
    if (known.size >= kept && oldest !== undefined) known.delete(oldest);
    known.set(key, (seen = { sight: traceArena(arenaOf(mxid), view) }));
  }
  return seen;
}
