import { origin } from '../cassette/cassette.ts';
import { json, readerOf } from '../runner/sent.ts';
import { answersOf, nounOf } from './answers.ts';
import { lost, replayed } from './request.ts';
import { createUnmade } from './unmade.ts';
import { createSubstitutes } from './substitutes.ts';
import type { AnySimulator, Device, LabCore } from '@labrig/simulator';
import type { Line } from '../cassette/read-cassette.ts';
import type { Divergence } from './divergence.ts';
import type { Playback } from './playback.ts';

export interface PlayerOptions {
  readonly lab: LabCore;
  readonly device: Device;
  readonly simulator: AnySimulator;
  readonly playback: Playback;
  readonly credentials: ReadonlyMap<string, string>;
  /** When recording began, in milliseconds since 1970. */
  readonly start: number;
}

/** What came of one exchange. */
export type Played = { readonly reason: string } | { readonly divergences: readonly Divergence[] };

/**
 * What was read may have been read a moment earlier or later than the clock says, in milliseconds: the request was under way, and
 * so were those before it.
 */
const moments = [0, -60, 60, -250, 250];

/** Plays exchanges to a simulator, one after the other, each at its time. */
export function createPlayer({ lab, device, simulator, playback, credentials, start }: PlayerOptions) {
  const { operations } = simulator.spec;
  const { baseUrl: base } = device.connection() as unknown as { baseUrl: string };
  const read = readerOf(operations);
  const substitutes = createSubstitutes(new Map([...credentials, [origin, base]]));
  const compareAnswers = answersOf({ operations, playback, base, substitutes });

  const unmade = createUnmade();

  const moveTo = async (time: number): Promise<void> => {
    if (time > lab.clock.now()) await lab.clock.advanceTo(time);
  };
  const ask = async (entry: Line): Promise<{ status: number; type: string; body: unknown }> => {
    const { url, init } = replayed(entry.request, { base, operations, substitutes });
    if (entry.request.headers['upgrade'] === 'websocket') {
      const left = new AbortController();
      const opened = await device.open(new URL(url), { header: () => undefined, signal: left.signal });
      left.abort();
      return { status: Symbol.asyncIterator in opened ? 101 : opened.status, type: '', body: undefined };
    }
    const response = await device.fetch(url, init);
    const type = response.headers.get('content-type') ?? '';
    if (!/json|text/.test(type)) {
      await response.body?.cancel();
      return { status: response.status, type, body: undefined };
    }
    const text = await response.text();
    const value = json(text);
    return { status: response.status, type, body: value === undefined ? text : value };
  };

  return {
    async play(entry: Line): Promise<Played> {
      const { request, answer, time } = entry;
      if (!answer) return { reason: `no answer was recorded: ${entry.error}` };
      const { operation, path } = read(request.method, base + request.path);
      const gone = lost(request);
      const reason = gone ?? unmade.about(request, path);
      if (reason !== undefined) {
        unmade.add(entry, nounOf(operation), path);
        // It can't be compared, but it can be done: what is deleted must not stay.
        await moveTo(start + time);
        if (gone === undefined) compareAnswers.learn(entry, operation, await ask(entry));
        return { reason };
      }
      unmade.played(entry);
      const isReading = request.method === 'GET';
      const before = lab.snapshot();
      let first: readonly Divergence[] | undefined;
      for (const moment of isReading ? moments : [0]) {
        if (first) lab.restore(before);
        // What changes something was done while the answer was under way.
        await moveTo(start + time + (isReading ? moment : entry.took / 2));
        const simulated = await ask(entry);
        const divergences = compareAnswers.compare(entry, operation, simulated);
        first ??= divergences;
        const isTimely = !divergences.some(({ kind }) => kind === 'state' || kind === 'status');
        if (isTimely || !isReading) {
          compareAnswers.learn(entry, operation, simulated);
          return { divergences };
        }
      }
      // It isn't a matter of time: as it was at its moment.
      lab.restore(before);
      await moveTo(start + time);
      compareAnswers.learn(entry, operation, await ask(entry));
      return { divergences: first ?? [] };
    },
  };
}
