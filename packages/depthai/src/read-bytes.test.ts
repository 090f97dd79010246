import { handClock } from '@labrig/fixtures/hand-clock';
import { describe, expect, test } from 'vitest';
import { readBytes } from './read-bytes.ts';

const endless = (): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) });
const limits = { bytes: 4096, milliseconds: 5000, label: 'a test' };

describe('readBytes', () => {
  test('reads to the end', async () => {
    const body = new Response('Internal Server Error').body!;
    const { bytes, end } = await readBytes(body, { ...limits, clock: handClock() });
    expect([new TextDecoder().decode(bytes), end]).toEqual(['Internal Server Error', 'whole']);
  });

  test('no further than it may', async () => {
    const { bytes, end } = await readBytes(endless(), { ...limits, clock: handClock() });
    expect([bytes.length, end]).toEqual([5000, 'more']);
  });

  test('no longer than it may, and keeps what came', async () => {
    const clock = handClock();
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(3)) });
    const reading = readBytes(body, { ...limits, clock });
    await clock.advance(5000);
    expect(await reading).toEqual({ bytes: new Uint8Array(3), end: 'late' });
    expect(clock.waiting).toEqual([]);
  });
});
