import { createMotif } from '@labrig/motif';
import { spec } from '@labrig/motif-simulator';
import { watch } from '../watch.ts';
import { requestOf } from './requests.ts';
import type { Motif } from '@labrig/motif';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
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

export interface Wire {
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string | undefined;
  /** Instead of the right key; `null`: none. */
  readonly apiKey?: string | null;
}

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

export type MotifScenario = Scenario<MotifRig>;

export async function motifRig(target: Target, coverage: Coverage): Promise<MotifRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { apiKey = '' } = target.credentials as { apiKey?: string };
  const motif = createMotif({
    baseUrl: target.baseUrl,
    apiKey,
    fetch: fetch as never,
    retry: false,
    ...(target.clock && { clock: target.clock }),
  });
  const [first] = await motif.cameras();
  const serial = first?.serial ?? '';
  const send: MotifRig['send'] = async (method, path, { body, apiKey: key = apiKey } = {}) => {
    const response = await fetch(target.baseUrl + path, {
      method,
      headers: { 'content-type': 'application/json', ...(key !== null && { 'x-api-key': key }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      headers: response.headers,
    };
  };
  return {
    motif,
    target,
    serial,
    send,
    probe(operation, { path = (same: string) => same, ...wire } = {}) {
      const request = requestOf(spec.operations.find(({ id }) => id === operation)!);
      return send(request.method, path(request.path).replace('{serial}', serial), { body: request.body, ...wire });
    },
  };
}
