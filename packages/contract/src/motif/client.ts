import { createMotif } from '@labrig/motif';
import type { Motif, MotifOptions } from '@labrig/motif';
import type { Target } from '../target.ts';

/** A client of the target. What it sends is on record if the target's `fetch` is watched. */
export function motifOf({ baseUrl, credentials, fetch, clock }: Target, options: Partial<MotifOptions> = {}): Motif {
  const { apiKey = '' } = credentials as { apiKey?: string };
  return createMotif({ baseUrl, apiKey, fetch: fetch as never, ...(clock && { clock }), ...options });
}

/** Is it there, and does it take the key? It has no generations. */
export async function greetMotif(target: Target): Promise<object> {
  await motifOf(target).version();
  return {};
}
