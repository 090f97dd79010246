import { spec } from '@labrig/valt-simulator';
import { send } from '../send.ts';
import { watch } from '../watch.ts';
import { valtOf } from './client.ts';
import type { Valt } from '@labrig/valt';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
import type { Reply, Sending } from '../send.ts';
import type { Target } from '../target.ts';

/** What VALT's scenarios work with. */
export interface ValtRig {
  readonly valt: Valt;
  readonly target: Target;
  /** Id of the first room that has cameras. */
  readonly room: number;
  /** Another client of the same server, or one with other credentials. */
  client(settings?: { readonly username?: string; readonly password?: string }): Valt;
  /** One request as it is on the wire, for what the client would never send. */
  send(method: string, path: string, wire?: Wire): Promise<Reply>;
  /** Records for so many seconds, 20 unless said; resolves with the id. */
  record(settings?: { readonly name?: string; readonly seconds?: number }): Promise<number | string>;
}

/** What `send` may be told. */
export interface Wire extends Pick<Sending, 'body' | 'headers'> {
  /** Instead of a good one; `null`: none. */
  readonly token?: string | null;
}

export type ValtScenario = Scenario<ValtRig>;

export async function valtRig(target: Target, coverage: Coverage): Promise<ValtRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { username = '', password = '' } = target.credentials as { username?: string; password?: string };
  const client: ValtRig['client'] = (settings) => valtOf({ ...target, fetch }, { retry: false, ...settings });
  const valt = client();
  const ask: ValtRig['send'] = async (method, path, { token, ...wire } = {}) => {
    const given = token === undefined ? await goodToken() : token;
    const query = given === null ? '' : `${path.includes('?') ? '&' : '?'}access_token=${given}`;
    return send(fetch, `${target.baseUrl}/api/v3${path}${query}`, { method, ...wire });
  };
  const goodToken = async (): Promise<string> => {
    const reply = await ask('POST', '/login', { body: { username, password }, token: null });
    return reply.body.data.access_token;
  };
  const rooms = await valt.admin.rooms.list();
  const room = rooms.find(({ cameras }) => cameras.length > 0)?.id ?? 0;
  return {
    valt,
    target,
    room,
    client,
    send: ask,
    async record({ name = 'Intake', seconds = 20 } = {}) {
      const recording = await valt.room(room).record.start({ name });
      await target.advance!({ seconds });
      await recording.stop();
      return recording.id;
    },
  };
}
