import { expect, test } from 'vitest';
import { effectWords, triggerWords } from './effects.ts';

test.each([
  [{ kind: 'hang' }, 'hang'],
  [{ kind: 'status', status: 503, retryAfter: 7 }, 'status: 503, retry after 7 s'],
  [{ kind: 'delay', milliseconds: 300 }, 'delay: 300 ms'],
  [{ kind: 'drip', milliseconds: 300, bytes: 2 }, 'drip: 2 bytes, every 300 ms'],
  [{ kind: 'hardware', action: 'unplug', args: { camera: 'A' } }, 'hardware: unplug, {"camera":"A"}'],
] as const)('%j is "%s"', (effect, words) => {
  expect(effectWords(effect as never)).toBe(words);
});

test.each([
  [{}, 'every call'],
  [{ operations: ['a', 'b'], first: 2 }, 'a or b, the first 2'],
  [{ path: '/x*', nth: 3, rate: 0.25 }, 'path /x*, number 3, 25 % of them'],
  [{ every: 4, from: 0, until: 60_000 }, 'every 4., from 00:00:00, until 00:01:00'],
] as const)('%j strikes "%s"', (trigger, words) => {
  expect(triggerWords(trigger as never)).toBe(words);
});
