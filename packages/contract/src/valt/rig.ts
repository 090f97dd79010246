import { createValt } from '@labrig/valt';
import { spec } from '@labrig/valt-simulator';
import { watch } from '../watch.ts';
import type { Valt } from '@labrig/valt';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
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

export interface Wire {
  /** An object is sent as JSON, a text or a form as it is. */
  readonly body?: object | string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of a good one; `null`: none. */
  readonly token?: string | null;
}

export interface Reply {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export type ValtScenario = Scenario<ValtRig>;

export async function valtRig(target: Target, coverage: Coverage): Promise<ValtRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { username = '', password = '' } = target.credentials as { username?: string; password?: string };
  const client: ValtRig['client'] = (settings) =>
    createValt({
      baseUrl: target.baseUrl,
      username,
      password,
      ...settings,
      fetch: fetch as never,
      retry: false,
      ...(target.clock && { clock: target.clock }),
    });
  const valt = client();
  const send: ValtRig['send'] = async (method, path, { body, headers = {}, token } = {}) => {
    const given = token === undefined ? await goodToken() : token;
    const isForm = body instanceof FormData;
    const query = given === null ? '' : `${path.includes('?') ? '&' : '?'}access_token=${given}`;
    const response = await fetch(`${target.baseUrl}/api/v3${path}${query}`, {
      method,
      headers: { ...(!isForm && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const goodToken = async (): Promise<string> => {
    const reply = await send('POST', '/login', { body: { username, password }, token: null });
    return reply.body.data.access_token;
  };
  const rooms = await valt.admin.rooms.list();
  const room = rooms.find(({ cameras }) => cameras.length > 0)?.id ?? 0;
  return {
    valt,
    target,
    room,
    client,
    send,
    async record({ name = 'Intake', seconds = 20 } = {}) {
      const recording = await valt.room(room).record.start({ name });
      await target.advance!({ seconds });
      await recording.stop();
      return recording.id;
    },
  };
}
