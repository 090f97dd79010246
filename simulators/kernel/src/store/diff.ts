import { diffLists } from './diff-lists.ts';
import type { Change, ObjectChange } from './change.ts';

/**
 * What has changed between two states; `undefined`: nothing. States share what is equal: only where they don't is there anything to
 * look at. Values must be plain data.
 */
export function diff(before: unknown, after: unknown): Change | undefined {
  if (Object.is(before, after)) return undefined;
  if (!isObject(before) || !isObject(after)) return { set: after };
  if (before instanceof Uint8Array || after instanceof Uint8Array)
    return areSameBytes(before, after) ? undefined : { set: after };
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, diff);
  if (Array.isArray(before) || Array.isArray(after)) return { set: after };
  return diffObjects(before as Record<string, unknown>, after as Record<string, unknown>);
}

function diffObjects(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ObjectChange | undefined {
  const members: (readonly [string, Change])[] = [];
  const gone = new Set(Object.keys(before).filter((key) => !Object.hasOwn(after, key)));
  const order = Object.keys(before).filter((key) => !isIndex(key));
  let place = 0;
  let isAtEnd = false;
  for (const key of Object.keys(after)) {
    const isKnown = Object.hasOwn(before, key);
    if (!isIndex(key)) {
      while (gone.has(order[place]!)) place += 1;
      if (isKnown && !isAtEnd && order[place] === key) {
        place += 1;
      } else {
        // Answers show members in their order. One that is elsewhere now is taken away and comes again, as do all after it.
        if (isKnown) gone.add(key);
        isAtEnd = true;
      }
    }
    if (!isKnown || gone.has(key)) {
      members.push([key, { set: after[key] }]);
      continue;
    }
    const change = diff(before[key], after[key]);
    if (change) members.push([key, change]);
  }
  if (gone.size === 0) return members.length === 0 ? undefined : { members };
  return { members, gone: [...gone] };
}

/** Names that are numbers come first in every object, and by their size. */
function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function areSameBytes(before: object, after: object): boolean {
  if (!(before instanceof Uint8Array && after instanceof Uint8Array) || before.length !== after.length) return false;
  for (let index = 0; index < before.length; index += 1) if (before[index] !== after[index]) return false;
  return true;
}
