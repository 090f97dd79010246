import { simulateMotif } from '@labrig/motif-simulator';
import { answerOf } from '../drift/playback.ts';
import type { Playback } from '../drift/playback.ts';

/** A recording system with the cameras that were listed; the key is the one that wasn't refused. */
export const motifPlayback: Playback = {
  simulate({ entries }) {
    const lists = entries
      .filter(({ request, answer }) => request.path === '/api/1/cameras' && answer?.status === 200)
      .map((entry) => (answerOf(entry) as { cameras?: { serial?: unknown }[] }).cameras ?? []);
    const serials = new Set(lists.flat().map(({ serial }) => String(serial)));
    return simulateMotif(serials.size === 0 ? {} : { cameras: [...serials].map((serial) => ({ serial })) });
  },
  credentials({ entries }, { apiKey }) {
    const taken = entries.filter(({ answer }) => answer && answer.status !== 401);
    return new Map(taken.flatMap(({ request }) => [[request.headers['x-api-key'] ?? '', String(apiKey)] as const]));
  },
  states: ['status', 'state', 'copied', 'exported', 'recorded', 'store', 'camera_relative', 'kind', 'cleared', 'value'],
};
