import type { Change, ListChange, Step } from './change.ts';

type List = readonly unknown[];
type Differ = (before: unknown, after: unknown) => Change | undefined;

/**
 * What has changed between two lists. Items are told apart by identity: one that is new, where one has gone, is that one changed.
 * Linear in what lies between the first and the last difference, also where items were added, dropped and changed at once.
 */
export function diffLists(before: List, after: List, diff: Differ): ListChange | undefined {
  const [start, end] = equalEnds(before, after);
  const beforeEnd = before.length - end;
  const afterEnd = after.length - end;
  const script = createScript();
  script.stay(start);
  const had = new Set(before.slice(start, beforeEnd));
  /** How often each item is still to come. */
  const coming = new Map<unknown, number>();
  for (let index = start; index < afterEnd; index += 1) coming.set(after[index], (coming.get(after[index]) ?? 0) + 1);
  const stays = (item: unknown): boolean => (coming.get(item) ?? 0) > 0;
  let place = start;
  for (let index = start; index < afterEnd; index += 1) {
    const item = after[index];
    // One that comes from further behind: what has gone before it is dropped; what stays is passed by it.
    if (had.has(item)) {
      while (place < beforeEnd && !Object.is(before[place], item) && !stays(before[place])) {
        script.drop();
        place += 1;
      }
    }
    coming.set(item, coming.get(item)! - 1);
    if (place < beforeEnd && Object.is(before[place], item)) {
      script.stay(1);
      place += 1;
    } else if (!had.has(item) && place < beforeEnd && !stays(before[place])) {
      const change = diff(before[place], item);
      if (change === undefined) script.stay(1);
      else if ('set' in change) {
        script.drop();
        script.put(item);
      } else script.change(change);
      place += 1;
    } else {
      script.put(item);
    }
  }
  for (; place < beforeEnd; place += 1) script.drop();
  return script.end();
}

/** How many items are the same at the start, and how many of the others at the end. */
function equalEnds(before: List, after: List): [start: number, end: number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && Object.is(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && Object.is(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  return [start, end];
}

/** Steps, the same in a row as one. */
function createScript() {
  const steps: Step[] = [];
  let staying = 0;
  let dropped = 0;
  let items: unknown[] = [];
  const flush = (): void => {
    if (dropped > 0) steps.push(-dropped);
    if (items.length > 0) steps.push({ put: items });
    dropped = 0;
    items = [];
  };
  const go = (): void => {
    if (staying > 0) steps.push(staying);
    staying = 0;
  };
  return {
    stay(count: number) {
      if (count > 0) flush();
      staying += count;
    },
    drop() {
      go();
      dropped += 1;
    },
    put(item: unknown) {
      go();
      items.push(item);
    },
    change(change: Change) {
      go();
      flush();
      steps.push(change);
    },
    /** What stays at the end needs no step. */
    end(): ListChange | undefined {
      flush();
      return steps.length > 0 ? { steps } : undefined;
    },
  };
}
