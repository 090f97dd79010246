import type { Written } from '../state.ts';

/** Milliseconds between two readings of the controller: 50 a second. */
const scan = 20;

/** A value that has long been read. */
export function settled<Value>(value: Value, at: number): Written<Value> {
  return { before: value, after: value, at: at - scan };
}

/** What the last reading showed. */
export function reading<Value>({ before, after, at }: Written<Value>, now: number): Value {
  return Math.floor(now / scan) > Math.floor(at / scan) ? after : before;
}

/** A value is written: the next reading shows it, the last one doesn't. */
export function write<Value>(written: Written<Value>, value: Value, now: number): Written<Value> {
  return { before: reading(written, now), after: value, at: now };
}
