import type { Live } from '@labrig/depthai';
import type { DepthaiRig } from './rig.ts';

/** Nobody waits on the lab's clock but for the next picture: it is the scenario that lets time pass. */
export const still = { silence: 0 } as const;
export const fps = 10;

export const kind = (message: string | Uint8Array): string =>
  new TextDecoder().decode((message as Uint8Array).subarray(4, 8));
/** The time of a fragment in seconds. */
export function timeOf(fragment: Uint8Array): number {
  const at = fragment.findIndex((_, index) => kind(fragment.subarray(index)) === 'tfdt');
  const view = new DataView(fragment.buffer, fragment.byteOffset);
  return Number(view.getBigUint64(at + 12)) / 90_000;
}

/** The first items of a stream, one for each picture that the camera makes. */
export async function first<Item>(
  { pass }: DepthaiRig,
  live: Live<Item>,
  count: number,
  early: number,
): Promise<Item[]> {
  const items: Item[] = [];
  const reading = live[Symbol.asyncIterator]();
  while (items.length < count) {
    // What is there before the next picture comes without waiting.
    if (items.length >= early) await pass(1 / fps);
    const { value, done } = await reading.next();
    if (done) break;
    items.push(value);
  }
  await live.close();
  return items;
}
