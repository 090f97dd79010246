import type { Camera } from '../state.ts';
import type { Frame } from './follow.ts';

interface Made {
  readonly key: string;
  readonly value: unknown;
}

/** Cameras are plain data that is never changed in place: another object is another state. */
const known = new WeakMap<Camera, Map<string, Made>>();

/** What is made of a frame, made once for all who follow the stream. The newest frame of each stream is kept. */
export function shared<Value>({ camera, name, number, state }: Frame, make: () => Value): Value {
  let made = known.get(camera);
  if (!made) known.set(camera, (made = new Map()));
  const key = `${number} ${state.light}`;
  const before = made.get(name);
  if (before?.key === key) return before.value as Value;
  const value = make();
  made.set(name, { key, value });
  return value;
}
