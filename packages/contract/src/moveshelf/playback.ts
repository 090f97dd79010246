import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { bodyOf } from '../drift/playback.ts';
import type { CassetteEntry } from '../cassette/cassette.ts';
import type { Playback } from '../drift/playback.ts';

/** The usual projects; the key is the one that wasn't refused. A document is told by its name, or by its first field. */
export const moveshelfPlayback: Playback = {
  simulate: () => simulateMoveshelf(),
  credentials({ entries }, { secretKey }) {
    const keys = entries
      .filter(({ answer }) => answer !== undefined && answer.status !== 401)
      .map(({ request }) => request.headers['authorization']?.replace(/^Bearer +/i, '') ?? '');
    return new Map(keys.map((key) => [key, String(secretKey)]));
  },
  operation: (entry) => documentOf(entry),
  states: ['status', 'state', 'isRevoked', 'unlistedAccess', 'canEdit'],
};

function documentOf(entry: CassetteEntry): string | undefined {
  const { query, operationName } = (bodyOf(entry) ?? {}) as { query?: string; operationName?: string };
  if (typeof query !== 'string') return undefined;
  const name = operationName ?? /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? /\{\s*(\w+)/.exec(query)?.[1];
  return name === undefined ? undefined : `graphql ${name}`;
}
