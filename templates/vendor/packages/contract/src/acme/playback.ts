import { simulateAcme } from '@labrig/acme-simulator';
import { answerOf, wasTaken } from '../drift/playback.ts';
import type { AcmeOptions } from '@labrig/acme-simulator';
import type { Playback } from '../drift/playback.ts';

type Listed = NonNullable<AcmeOptions['cameras']>[number];

/** A box with the cameras that were listed first; the key is the one that wasn't refused. */
export const acmePlayback: Playback = {
  simulate({ entries }) {
    const list = entries.find((entry) => entry.request.path === '/v1/cameras' && wasTaken(entry));
    const { cameras } = ((list && answerOf(list)) ?? {}) as { cameras?: readonly Listed[] };
    return simulateAcme(
      cameras ? { cameras: cameras.map(({ id, name, gain }) => ({ id, name, gain }) as Listed) } : {},
    );
  },
  credentials({ entries }, { apiKey }) {
    const taken = entries.filter(({ answer }) => answer && answer.status !== 401);
    return new Map(taken.map(({ request }) => [request.headers['x-api-key'] ?? '', String(apiKey)] as const));
  },
  states: ['status'],
};
