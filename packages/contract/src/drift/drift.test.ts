import { describe, expect, test } from 'vitest';
import { readCassette } from '../cassette/read-cassette.ts';
import { recorded } from '../fixtures/recorded.ts';
import { secretsOf } from '../runner/secrets-of.ts';
import { drift } from './drift.ts';
import type { Recording } from '../fixtures/recorded.ts';

/** Of the larger ones a part: each exchange goes over the wire twice. */
const recordings: readonly (Recording & { readonly name: string })[] = [
  { name: 'motif', vendor: 'motif', options: { seed: 7 } },
  { name: 'valt 5', vendor: 'valt', options: { seed: 7 }, matching: 'room' },
  { name: 'valt 6', vendor: 'valt', options: { seed: 7, valt: { generation: 6 } } },
  { name: 'depthai', vendor: 'depthai', matching: 'depth' },
  { name: 'moveshelf', vendor: 'moveshelf', options: { seed: 7 } },
  { name: 'cam2, with other cameras', vendor: 'cam2', options: { seed: 7 }, matching: 'camera' },
];

describe('what was recorded of a simulator is what a simulator of another seed does', () => {
  test.each(recordings)('$name', { timeout: 120_000 }, async (recording) => {
    const { text, credentials, url } = await recorded(recording);
    const cassette = readCassette(text);
    const { divergences, compared, skipped } = await drift(cassette);
    expect(divergences).toEqual([]);
    expect(compared).toBeGreaterThan(cassette.entries.length * 0.9);
    expect(compared + skipped.length).toBe(cassette.entries.length);
    for (const secret of [...secretsOf(credentials), url]) expect(text).not.toContain(secret);
  });
});
