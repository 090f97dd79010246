import { animalAt } from './animal.ts';
import { arenaOf } from './arena.ts';
import { traceAnimal, traceArena } from './trace.ts';
import type { Patch, Sight } from './trace.ts';
import type { View } from './view.ts';

/** An arena in one view is some megabytes; whoever has more views than this traces the oldest anew. */
const kept = 12;
const known = new Map<string, Sight>();

/** What a camera sees at a moment: a function of its serial number, the view and the time, in milliseconds since 1970. */
export function look(mxid: string, view: View, time: number): Sight & { readonly animal: Patch } {
  const room = roomIn(mxid, view);
  const sight = { grey: room.grey.slice(), material: room.material.slice(), depth: room.depth.slice() };
  return { ...sight, animal: traceAnimal(animalAt(arenaOf(mxid), time), view, sight) };
}

function roomIn(mxid: string, view: View): Sight {
  const key = `${mxid} ${JSON.stringify(view)}`;
  let sight = known.get(key);
  if (!sight) {
    const [oldest] = known.keys();
    if (known.size >= kept && oldest !== undefined) known.delete(oldest);
    known.set(key, (sight = traceArena(arenaOf(mxid), view)));
  }
  return sight;
}
