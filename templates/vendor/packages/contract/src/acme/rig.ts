import { spec } from '@labrig/acme-simulator';
import { Unavailable } from '../scenario.ts';
import { send } from '../send.ts';
import { watch } from '../watch.ts';
import { acmeOf } from './client.ts';
import type { Acme } from '@labrig/acme';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
import type { Reply, Sending } from '../send.ts';
import type { Target } from '../target.ts';

/** What Acme's scenarios work with. */
export interface AcmeRig {
  readonly acme: Acme;
  readonly target: Target;
  /** Id of the first camera. */
  readonly camera: string;
  /** One request as it is on the wire, for what the client would never send. */
  send(method: string, path: string, wire?: Wire): Promise<Reply>;
}

/** What `send` may be told. */
interface Wire extends Pick<Sending, 'body'> {
  /** Instead of the right key; `null`: none. */
  readonly apiKey?: string | null;
}

export type AcmeScenario = Scenario<AcmeRig>;

export async function acmeRig(target: Target, coverage: Coverage): Promise<AcmeRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { apiKey = '' } = target.credentials as { apiKey?: string };
  const acme = acmeOf({ ...target, fetch }, { retry: false });
  const [first] = await acme.cameras.list();
  if (!first) throw new Unavailable('the box has no camera');
  return {
    acme,
    target,
    camera: first.id,
    send: (method, path, { body, apiKey: key = apiKey } = {}) =>
      send(fetch, target.baseUrl + path, { method, body, headers: { ...(key !== null && { 'x-api-key': key }) } }),
  };
}
