import { put } from './encode.ts';
import type { Change, ListChange, ObjectChange, Step } from './change.ts';

/** As many values as a call may safely have as its arguments. */
const handful = 10_000;

/**
 * Applies changes one after the other; what they leave alone is shared with the value before. Each thing is copied only once, so
 * that ten thousand changes of a long list take no longer than the list and the changes do. What was handed out changes no more
 * as soon as another `createPatch` goes on from it.
 */
export function createPatch(): (before: unknown, change: Change) => unknown {
  /** What was made here, and may be changed in place. */
  const own = new WeakSet();
  const mine = <Value extends object>(value: Value, copy: () => Value): Value => {
    if (own.has(value)) return value;
    const made = copy();
    own.add(made);
    return made;
  };

  const patch = (before: unknown, change: Change): unknown => {
    if ('set' in change) return change.set;
    return 'steps' in change
      ? patchList(before as readonly unknown[], change)
      : patchObject(before as Readonly<Record<string, unknown>>, change);
  };
  const patchObject = (before: Readonly<Record<string, unknown>>, { members, gone = [] }: ObjectChange): object => {
    const object = mine<Record<string, unknown>>(before, () => ({ ...before }));
    for (const key of gone) delete object[key];
    for (const [key, change] of members) put(object, key, patch(object[key], change));
    return object;
  };
  const patchList = (before: readonly unknown[], { steps }: ListChange): unknown[] => {
    const list = mine(before as unknown[], () => [...before]);
    let place = 0;
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index]!;
      const following = steps[index + 1];
      if (typeof step === 'number' && step > 0) {
        place += step;
      } else if (typeof step === 'number') {
        const items = isPut(following) ? following.put : [];
        if (items.length > 0) index += 1;
        place = splice(list, { place, drop: -step, items });
      } else if (isPut(step)) {
        place = splice(list, { place, drop: 0, items: step.put });
      } else {
        list[place] = patch(list[place], step);
        place += 1;
      }
    }
    return list;
  };
  return patch;
}

function isPut(step: Step | undefined): step is { readonly put: readonly unknown[] } {
  return typeof step === 'object' && 'put' in step;
}

interface Splice {
  readonly place: number;
  readonly drop: number;
  readonly items: readonly unknown[];
}

/** Answers the place behind the items. */
function splice(list: unknown[], { place, drop, items }: Splice): number {
  list.splice(place, drop, ...items.slice(0, handful));
  for (let done = handful; done < items.length; done += handful)
    list.splice(place + done, 0, ...items.slice(done, done + handful));
  return place + items.length;
}
