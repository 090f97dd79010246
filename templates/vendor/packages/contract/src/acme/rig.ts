import { createAcme } from '@labrig/acme';
import { spec } from '@labrig/acme-simulator';
import { Unavailable } from '../scenario.ts';
import { watch } from '../watch.ts';
import type { Acme } from '@labrig/acme';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
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

export interface Wire {
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string;
  /** Instead of the right key; `null`: none. */
  readonly apiKey?: string | null;
}

export interface Reply {
  readonly status: number;
  readonly body: { readonly error?: { readonly code?: string; readonly message?: string } };
}

export type AcmeScenario = Scenario<AcmeRig>;

export async function acmeRig(target: Target, coverage: Coverage): Promise<AcmeRig> {
  const fetch = watch(target, spec.operations, coverage);
  const { apiKey = '' } = target.credentials as { apiKey?: string };
  const acme = createAcme({
    baseUrl: target.baseUrl,
    apiKey,
    fetch: fetch as never,
    retry: false,
    ...(target.clock && { clock: target.clock }),
  });
  const [first] = await acme.cameras.list();
  if (!first) throw new Unavailable('the box has no camera');
  return {
    acme,
    target,
    camera: first.id,
    async send(method, path, { body, apiKey: key = apiKey } = {}) {
      const response = await fetch(target.baseUrl + path, {
        method,
        headers: { 'content-type': 'application/json', ...(key !== null && { 'x-api-key': key }) },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Reply['body'] };
    },
  };
}
