import { createMoveshelf } from '@labrig/moveshelf';
import type { Moveshelf } from '@labrig/moveshelf';
import type { Target } from '../target.ts';

/** A client of the target itself: what it sends is on no record. */
export function ownMoveshelf({ baseUrl, credentials, fetch, clock }: Target): Moveshelf {
  const { secretKey = '' } = credentials as { secretKey?: string };
  return createMoveshelf({ baseUrl, secretKey, fetch: fetch as never, ...(clock && { clock }) });
}

/** Is it there, and does it take the key? It has no generations. */
export async function greetMoveshelf(target: Target): Promise<object> {
  await ownMoveshelf(target).projects.list();
  return {};
}
