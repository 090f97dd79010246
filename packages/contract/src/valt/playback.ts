import { simulateValt } from '@labrig/valt-simulator';
import { answerOf, bodyOf, wasTaken } from '../drift/playback.ts';
import type { Playback } from '../drift/playback.ts';

interface Login {
  readonly username?: string;
  readonly password?: string;
}

/** A server of the generation that the cassette names or shows; who logged in is the first user. */
export const valtPlayback: Playback = {
  simulate({ header, entries }) {
    const version = entries
      .filter(({ request }) => request.path.startsWith('/api/v3/admin/general'))
      .map((entry) => (answerOf(entry) as { data?: { version?: string } } | undefined)?.data?.version)
      .find((each) => each !== undefined);
    const generation = header.generation ?? version?.split('.')[0];
    return simulateValt({ generation: generation === '6' ? 6 : 5 });
  },
  credentials({ entries }, { username, password }) {
    const known = new Map<string, string>();
    const made = new Set<unknown>();
    for (const entry of entries) {
      const login = bodyOf(entry) as Login | undefined;
      const { path } = entry.request;
      // Users that are made in the cassette have the passwords that they are given there.
      if (!path.startsWith('/api/v3/login')) made.add(login?.password);
      else if (wasTaken(entry) && login?.username && login.password && !made.has(login.password)) {
        known.set(login.username, String(username));
        known.set(login.password, String(password));
      }
    }
    return known;
  },
  states: ['status', 'state', 'has_recording', 'access', 'locked', 'hidden', 'required', 'type', 'enabled', 'start'],
};
