import { spec } from '@labrig/cam2-simulator';
import { Unavailable } from '../scenario.ts';
import { send } from '../send.ts';
import { watch } from '../watch.ts';
import { cam2Of } from './client.ts';
import type { Cam2, operations } from '@labrig/cam2';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
import type { Reply, Sending } from '../send.ts';
import type { Target } from '../target.ts';

interface Credentials {
  readonly clientID: string;
  readonly clientSecret: string;
}

export type Level = 'user' | 'admin' | 'webUI';

/** What CAM2's scenarios work with: a client of each level. */
export interface Cam2Rig extends Readonly<Record<Level, Cam2>> {
  readonly target: Target;
  /** Another client, with the credentials of an app. */
  client(credentials: Credentials): Cam2;
  /** A token for requests that the client would never send. */
  token(level: Level): Promise<string>;
  /** One request as it is on the wire. */
  send(method: string, path: string, wire?: Wire): Promise<Reply>;
}

/** What `send` may be told. */
export interface Wire extends Pick<Sending, 'body'> {
  readonly token?: string;
}

export type Cam2Scenario = Scenario<Cam2Rig>;

export const newCamera: operations.NewIpCamera = {
  type: 'ip',
  is_active_image: true,
  is_active_video: false,
  city: 'West Lafayette',
  country: 'US',
  latitude: 40.4278,
  longitude: -86.9169,
  retrieval: { ip: '127.0.0.1', port: 8081, video_path: '/live.mjpg' },
};

export async function cam2Rig(target: Target, coverage: Coverage): Promise<Cam2Rig> {
  const fetch = watch(target, spec.operations, coverage);
  const { admin, webUI, ...user } = target.credentials as unknown as Credentials &
    Record<'admin' | 'webUI', Credentials>;
  const of: Readonly<Record<Level, Credentials | undefined>> = { user, admin, webUI };
  const given = (level: Level): Credentials => {
    const credentials = of[level];
    if (!credentials?.clientID) throw new Unavailable(`no app of the permission ${level} is given`);
    return credentials;
  };
  const client = ({ clientID, clientSecret }: Credentials): Cam2 =>
    cam2Of({ ...target, fetch }, { clientID, clientSecret, retry: false });
  const ask: Cam2Rig['send'] = (method, path, { body, token } = {}) =>
    send(fetch, target.baseUrl + path, {
      method,
      body,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    });
  const clients: { [Name in Level]?: Cam2 } = {};
  const clientOf = (level: Level): Cam2 => (clients[level] ??= client(given(level)));
  return {
    target,
    client,
    // Asked for when they are used: whoever has no such app can run the other scenarios.
    get user() {
      return clientOf('user');
    },
    get admin() {
      return clientOf('admin');
    },
    get webUI() {
      return clientOf('webUI');
    },
    send: ask,
    async token(level) {
      const { body } = await ask('GET', `/auth?${new URLSearchParams({ ...given(level) })}`);
      return body.token;
    },
  };
}
