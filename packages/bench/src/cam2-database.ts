import { simulateCam2 } from '@labrig/cam2-simulator';
import { createLab } from '@labrig/simulator';
import type { Cam2Options, Operations } from '@labrig/cam2-simulator';

export type Query = NonNullable<Operations['searchCamera']['query']>;

interface Call {
  readonly method?: 'GET' | 'PUT' | 'POST';
  readonly body?: object;
}

export type Database = ReturnType<typeof databaseOf>;

/** A database, reached in two ways: by calls, and by the operation alone, without transport and JSON. */
export function databaseOf(options: Cam2Options) {
  const simulator = simulateCam2(options);
  const { cam2 } = createLab({ cam2: simulator }, { clock: 'paused' });
  const { baseUrl, fetch, admin, clientID, clientSecret } = cam2.connection();
  /** Calls are made with the token of a user, or of an administrator. */
  const login = async (level: 'user' | 'admin' = 'user') => {
    const app = level === 'admin' ? admin : { clientID, clientSecret };
    const answer = await fetch(`${baseUrl}/auth?${new URLSearchParams(app)}`);
    const { token } = (await answer.json()) as { token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (path: string, { method = 'GET', body }: Call = {}) =>
      fetch(baseUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  };
  const search = (query: Query) =>
    simulator.handlers.searchCamera({ state: cam2.state, query, origin: baseUrl } as never);
  return { login, search };
}
