import { createCam2 } from '@labrig/cam2';
import { createLab } from '@labrig/simulator';
import { createValt } from '@labrig/valt';
import { newCamera } from '../cam2/rig.ts';
import type { Fetch } from '@labrig/http';
import type { AnyOutcome } from './clients.ts';
import type { Login, Renewer, Word } from './renewal-case.ts';

const reset = (code: string): never => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};
const silence = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => void signal.addEventListener('abort', () => reject(signal.reason as Error)));

/** How the two vendors say things. */
const dialects = {
  valt: {
    login: /\/login$/,
    grant: (token: string) => ({ data: { access_token: token } }),
    read: { data: { rooms: [] } },
    write: { data: { id: 7, start: true } },
    created: 200,
    refusal: (status: number, message: string) => ({ error: { code: status, message } }),
    expired: 'Bad credentials.',
  },
  cam2: {
    login: /\/auth$/,
    grant: (token: string) => ({ token }),
    read: [],
    write: { cameraID: '5ae0ecbc336359291be74c0b' },
    created: 201,
    refusal: (status: number, message: string) => ({ errorType: `Error${status}`, message }),
    expired: 'Token expired.',
  },
} as const;

/** A server made by hand that keeps to a script, and a client for it, on virtual time. */
export function renewalServer(vendor: Renewer, tokens: readonly Word[], logins: readonly Login[]) {
  const { login, grant, read, write, created, refusal, expired } = dialects[vendor];
  const { clock } = createLab({}, { clock: 'auto' });
  const counts = { logins: 0, sent: 0 };
  let granted = 0;
  const at = <Item>(script: readonly Item[], index: number): Item => script[Math.min(index, script.length - 1)]!;
  const refuse = (status: number, message: string): Response => Response.json(refusal(status, message), { status });

  const logIn = (deed: Login, signal: AbortSignal): Response | Promise<Response> => {
    switch (deed) {
      case 'granted':
        return Response.json(grant(`token-number-${(granted += 1)}`));
      case 'wrong':
        return vendor === 'valt'
          ? Response.json({ data: 'Invalid username or password' }, { status: 401 })
          : refuse(401, 'Bad client secret.');
      case 'empty':
        return Response.json({ data: {} });
      case 'page':
        return new Response('<!doctype html>');
      case 'busy':
        return new Response('', { status: 503 });
      case 'silence':
        return silence(signal);
      default:
        return reset(deed === 'refused' ? 'ECONNREFUSED' : 'ECONNRESET');
    }
  };
  const serve = (word: Word, method: string): Response => {
    switch (word) {
      case 'good':
        return method === 'GET' ? Response.json(read) : Response.json(write, { status: created });
      case 'expired':
        return refuse(401, expired);
      case 'stranger':
        return refuse(401, 'Failed to authenticate token');
      case 'near':
        return refuse(401, 'token expired');
      case 'forbidden':
        return refuse(403, expired);
      case 'misplaced':
        return refuse(500, expired);
      default:
        return reset('ECONNRESET');
    }
  };

  const fetch: Fetch = async (url, { method, headers, signal }) => {
    if (login.test(new URL(url).pathname)) {
      counts.logins += 1;
      return logIn(at(logins, counts.logins - 1), signal);
    }
    counts.sent += 1;
    const [, number] = /token-number-(\d+)/.exec(url + headers['authorization']) ?? [];
    return serve(at(tokens, Number(number) - 1), method);
  };
  const way = { baseUrl: `http://${vendor}.test`, fetch, clock, retry: { jitter: () => 1 } };
  return { clock, counts, ...callsOf(vendor, way) };
}

type Way = Pick<Parameters<typeof createValt>[0], 'baseUrl' | 'fetch' | 'clock' | 'retry'>;

function callsOf(vendor: Renewer, way: Way) {
  if (vendor === 'valt') {
    const { api } = createValt({ ...way, username: 'front.desk', password: 'Maple-44' });
    return {
      read: (signal?: AbortSignal): Promise<AnyOutcome> => api.listRooms({}, signal && { signal }),
      write: (): Promise<AnyOutcome> => api.startRecording({ path: { room: 1 }, body: { name: 'Interview' } }),
    };
  }
  const { api } = createCam2({ ...way, clientID: 'c'.repeat(96), clientSecret: 'f34734ac'.repeat(9) });
  return {
    read: (signal?: AbortSignal): Promise<AnyOutcome> => api.searchCamera({}, signal && { signal }),
    write: (): Promise<AnyOutcome> => api.createCamera({ body: newCamera }),
  };
}
