import { simulateCam2 } from '@labrig/cam2-simulator';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { simulateMotif } from '@labrig/motif-simulator';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { simulateValt } from '@labrig/valt-simulator';
import type { AnySimulator, Device, InProcessConnection } from '@labrig/simulator';
import type { VendorName } from '../suites.ts';
import type { Credential } from './wire.ts';

/** Sends what must be known before a history begins, and returns the answer as JSON. */
export type Ask = (
  method: string,
  address: string,
  init?: { headers?: Record<string, string>; body?: string },
) => Promise<unknown>;

/** What fuzzing must know of a vendor beside its spec. */
export interface FuzzVendor {
  /** What simulators there are to be fuzzed, one after the other: generations differ. */
  readonly simulators: readonly (() => AnySimulator)[];
  /** Credentials that are good now, the strongest first. */
  readonly logIn: (connection: Device['connection'], ask: Ask) => Promise<readonly Credential[]>;
  /** Makes sure that there is something whose ids and addresses are known. Default: what the state tells is enough. */
  readonly open?: (own: Credential, ask: Ask) => Promise<void>;
  /** Wrong ones. */
  readonly wrong: Credential;
}

type Connection<More> = More & InProcessConnection;
// oxlint-disable-next-line typescript/no-explicit-any
type Any = any;

const bearer = (token: string): Credential => ({ headers: { authorization: `Bearer ${token}` } });

export const vendors: Readonly<Record<VendorName, FuzzVendor>> = {
  motif: {
    simulators: [() => simulateMotif()],
    logIn: async (connection) => [
      { headers: { 'x-api-key': (connection() as Connection<{ apiKey: string }>).apiKey } },
    ],
    wrong: { headers: { 'x-api-key': 'abcdef' } },
  },
  valt: {
    simulators: [() => simulateValt({ generation: 5 }), () => simulateValt({ generation: 6 })],
    async logIn(connection, ask) {
      const { username, password } = connection() as Connection<{ username: string; password: string }>;
      const body = JSON.stringify({ username, password });
      const answer = await ask('POST', '/api/v3/login', { headers: { 'content-type': 'application/json' }, body });
      return [{ query: { access_token: (answer as Any)?.data?.access_token ?? '' } }];
    },
    wrong: { query: { access_token: '0123456789abcdef0123456789abcdef' } },
  },
  depthai: {
    simulators: [() => simulateDepthai()],
    logIn: async () => [{}],
    wrong: { headers: { authorization: 'Basic Og==' } },
  },
  cam2: {
    simulators: [() => simulateCam2({ cameras: 60 })],
    async logIn(connection, ask) {
      const { admin, webUI, ...user } = connection() as Connection<Any>;
      const tokens = [admin, webUI, user].map(async ({ clientID, clientSecret }) => {
        const answer = (await ask('GET', `/auth?${new URLSearchParams({ clientID, clientSecret })}`)) as Any;
        return bearer(answer?.token ?? '');
      });
      return Promise.all(tokens);
    },
    wrong: bearer('eyJhbGciOiJub25lIn0.e30.'),
  },
  moveshelf: {
    simulators: [() => simulateMoveshelf()],
    logIn: async (connection) => [bearer((connection() as Connection<{ secretKey: string }>).secretKey)],
    async open(own, ask) {
      const run = (query: string, variables: object = {}): Promise<unknown> => {
        const headers = { ...own.headers, 'content-type': 'application/json' };
        return ask('POST', '/graphql', { headers, body: JSON.stringify({ query, variables }) });
      };
      const clip = { title: 'Trial-9', projectPath: '/KS-1/2026-03-02/Barefoot' };
      const input = { project: 'tidewater-gait/knee-study', clips: [{ clientId: '0', metadata: clip }] };
      await run(
        'mutation($input: ClipCreationInput!) { createClips(input: $input) { response { uploadUrl mocapClip { id } } } }',
        { input },
      );
      await run(`{ viewer { id projects { id name clips { edges { node { id title projectPath originalDataDownloadUri } } }
        patients { id name sessions { id projectPath } } } } }`);
    },
    wrong: bearer('0'.repeat(64)),
  },
};
