import { createMotif } from '@labrig/motif';
import type { Motif } from '@labrig/motif';
import type { Target } from '../target.ts';

/** A client of the target itself: what it sends is on no record. */
export function ownMotif({ baseUrl, credentials, fetch, clock }: Target): Motif {
  const { apiKey = '' } = credentials as { apiKey?: string };
  return createMotif({ baseUrl, apiKey, fetch: fetch as never, ...(clock && { clock }) });
}

/** Is it there, and does it take the key? It has no generations. */
export async function greetMotif(target: Target): Promise<object> {
  await ownMotif(target).version();
  return {};
}
