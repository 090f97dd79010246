import { spec } from '@labrig/motif-simulator';
import { send } from '../send.ts';
import { watch } from '../watch.ts';
import { motifOf } from './client.ts';
import { requestOf } from './requests.ts';
import type { Motif } from '@labrig/motif';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
import type { Reply, Sending } from '../send.ts';
import type { Target } from '../target.ts';

/** What Motif's scenarios work with. */
export interface MotifRig {
  readonly motif: Motif;
  readonly target: Target;
  /** Serial of the first camera. */
  readonly serial: string;
  /** One request as it is on the wire, for what the client would never send. */
  send(method: string, path: string, options?: Wire): Promise<Reply>;
  /** A request of this operation that is all right but for what is given. */
  probe(operation: string, options?: Wire & { readonly path?: (path: string) => string }): Promise<Reply>;
}

/** What `send` may be told. */
export interface Wire extends Pick<Sending, 'body'> {
  /** Instead of the right key; `null`: none. */
  readonly apiKey?: string | null;
}

export type MotifScenario = Scenario<MotifRig>;

export async function motifRig(target: Target, coverage: Coverage): Promise<MotifRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { apiKey = '' } = target.credentials as { apiKey?: string };
  const motif = motifOf({ ...target, fetch }, { retry: false });
  const [first] = await motif.cameras();
  const serial = first?.serial ?? '';
  const ask: MotifRig['send'] = (method, path, { body, apiKey: key = apiKey } = {}) =>
    send(fetch, target.baseUrl + path, { method, body, headers: { ...(key !== null && { 'x-api-key': key }) } });
  return {
    motif,
    target,
    serial,
    send: ask,
    probe(operation, { path = (same: string) => same, ...wire } = {}) {
      const request = requestOf(spec.operations.find(({ id }) => id === operation)!);
      return ask(request.method, path(request.path).replace('{serial}', serial), { body: request.body, ...wire });
    },
  };
}
