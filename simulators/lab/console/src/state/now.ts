import { signal } from '@preact/signals';
import { clock } from './lab.ts';
import type { Mode } from '../generated/operations.ts';

/** How many times as fast as real time the clock goes by itself; `auto` jumps instead. */
export function rateOf(mode: Mode): number {
  if (mode === 'system') return 1;
  return typeof mode === 'number' ? mode : 0;
}

/** Virtual time, counted on from what the server said last. */
export function virtualNow(): number {
  const told = clock.peek();
  return told ? told.time + (performance.now() - told.heard) * rateOf(told.mode) : 0;
}

/** The same, for what is drawn: changes ten times a second while the clock goes. */
export const now = signal(0);

clock.subscribe(() => {
  now.value = virtualNow();
});
setInterval(() => {
  if (document.visibilityState === 'visible') now.value = virtualNow();
}, 100);
