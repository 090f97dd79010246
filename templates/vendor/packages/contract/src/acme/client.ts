import { createAcme } from '@labrig/acme';
import type { Acme, AcmeOptions } from '@labrig/acme';
import type { Target } from '../target.ts';

/** A client of the target. What it sends is on record if the target's `fetch` is watched. */
export function acmeOf({ baseUrl, credentials, fetch, clock }: Target, options: Partial<AcmeOptions> = {}): Acme {
  const { apiKey = '' } = credentials as { apiKey?: string };
  return createAcme({ baseUrl, apiKey, fetch: fetch as never, ...(clock && { clock }), ...options });
}

/** Is it there, and does it take the key? It has no generations. */
export async function greetAcme(target: Target): Promise<object> {
  await acmeOf(target).cameras.list();
  return {};
}
