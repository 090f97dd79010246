import { createLab } from '@labrig/simulator';
import { playbacks } from './playbacks.ts';
import { createPlayer } from './player.ts';
import { nameOf } from './divergence.ts';
import type { ReadCassette } from '../cassette/read-cassette.ts';
import type { Divergence } from './divergence.ts';

/** What came of playing a cassette back to the simulator: plain data. */
export interface DriftReport {
  readonly vendor: string;
  /** How many exchanges were compared. */
  readonly compared: number;
  /** Exchanges that could not be, and why. */
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  /** Each once, in the order of the cassette; those that are known have their reason. */
  readonly divergences: readonly (Divergence & { readonly times: number; readonly known?: string })[];
  /** How many of them nobody knew. */
  readonly fresh: number;
  /** Known divergences that were not met. */
  readonly settled: readonly string[];
}

/** Name of a divergence → why it is all right. */
export type Known = Readonly<Record<string, string>>;

/**
 * Plays a cassette back to the vendor's simulator, on virtual time that follows that of the cassette, and compares the answers:
 * status, shape, state, and the device's with the spec.
 *
 * @throws RangeError for a vendor that there is none of.
 * @example
 * const { divergences } = await drift(readCassette(await readFile('night.jsonl', 'utf8')));
 */
export async function drift(cassette: ReadCassette, known: Known = {}): Promise<DriftReport> {
  const { vendor, started } = cassette.header;
  const playback = playbacks[vendor];
  if (!playback)
    throw new RangeError(`there is no simulator named ${vendor}; there is ${Object.keys(playbacks).join(', ')}`);
  const start = Date.parse(started);
  const simulator = playback.simulate(cassette);
  using lab = createLab({ device: simulator }, { clock: 'auto', start, journal: 0 });
  const credentials = playback.credentials(cassette, { ...lab.device.credentials() });
  const player = createPlayer({ lab, device: lab.device as never, simulator, playback, credentials, start });
  const found = new Map<string, Divergence & { times: number; known?: string }>();
  const skipped: { line: number; reason: string }[] = [];
  let compared = 0;
  for (const entry of cassette.entries) {
    const played = await player.play(entry);
    if ('reason' in played) {
      skipped.push({ line: entry.line, reason: played.reason });
      continue;
    }
    compared += 1;
    for (const divergence of played.divergences) {
      const name = nameOf(divergence);
      const before = found.get(name);
      const why = known[name];
      if (before) before.times += 1;
      else found.set(name, { ...divergence, times: 1, ...(why !== undefined && { known: why }) });
    }
  }
  const divergences = [...found.values()];
  return {
    vendor,
    compared,
    skipped,
    divergences,
    fresh: divergences.filter((each) => each.known === undefined).length,
    settled: Object.keys(known).filter((name) => !found.has(name)),
  };
}
