import { eachRow, perPage, rowOf } from '@labrig/simulator';
import { byteRate, bytesAt } from './length.ts';
import { endRecordings } from './life-cycle.ts';
import type { Rule } from '@labrig/simulator';
import type { Recording, ValtState } from '../state.ts';

/** What running recordings write to a server: so many bytes at a moment, and so many a second. */
interface Flow {
  readonly at: number;
  readonly bytes: number;
  readonly rate: number;
}

/** The bytes of running and paused recordings of a page by media server, as straight lines; most pages have none. */
const flows = perPage<Recording, ReadonlyMap<number, Flow> | null>((rows) => {
  const found = new Map<number, Flow>();
  rows((recording) => {
    const { phase, mediaServer } = recording;
    if (phase.kind === 'complete' || mediaServer === null) return;
    const since = phase.kind === 'recording' ? phase.since : 0;
    const line = {
      at: since,
      bytes: bytesAt(recording, since),
      rate: phase.kind === 'recording' ? byteRate(recording) : 0,
    };
    const known = found.get(mediaServer);
    found.set(mediaServer, known ? together(known, line) : line);
  });
  return found.size > 0 ? found : null;
});

function together(a: Flow, b: Flow): Flow {
  const at = Math.max(a.at, b.at);
  return { at, bytes: bytesOf(a, at) + bytesOf(b, at), rate: a.rate + b.rate };
}

function bytesOf({ at, bytes, rate }: Flow, now: number): number {
  return bytes + ((now - at) / 1000) * rate;
}

function flowTo(state: ValtState, server: number): Flow {
  let flow: Flow = { at: 0, bytes: 0, rate: 0 };
  for (const page of flows(state.recordings)) {
    const one = page?.get(server);
    if (one) flow = together(flow, one);
  }
  return flow;
}

/** Bytes that are free on a media server. */
export function freeOn(state: ValtState, server: number, now: number): number {
  const { capacity, other, recordings } = rowOf(state.mediaServers, server)!;
  return Math.max(0, Math.floor(capacity - other - recordings - bytesOf(flowTo(state, server), now)));
}

/** A disk that is full ends everything that writes to it. */
export const diskFull: Rule<ValtState> = {
  name: 'disk-full',
  due(state, report) {
    if (state.power.kind === 'off') return;
    eachRow(state.mediaServers, (server, id) => {
      const { at, bytes, rate } = flowTo(state, id);
      if (rate === 0) return;
      const free = server.capacity - server.other - server.recordings - bytes;
      // A millisecond too early rather than a byte too much.
      report(at + Math.floor((Math.max(0, free) / rate) * 1000), String(id));
    });
  },
  run(world, { key }) {
    endRecordings(
      world,
      ({ mediaServer, phase }) => mediaServer === Number(key) && phase.kind === 'recording',
      'the disk is full',
    );
  },
};
