import { createAcme } from '@labrig/acme';
import type { Acme } from '@labrig/acme';
import type { Target } from '../target.ts';

/** A client of the target itself: what it sends is on no record. */
export function ownAcme({ baseUrl, credentials, fetch, clock }: Target): Acme {
  const { apiKey = '' } = credentials as { apiKey?: string };
  return createAcme({ baseUrl, apiKey, fetch: fetch as never, ...(clock && { clock }) });
}

/** Is it there, and does it take the key? It has no generations. */
export async function greetAcme(target: Target): Promise<object> {
  await ownAcme(target).cameras.list();
  return {};
}
