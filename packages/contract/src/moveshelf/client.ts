import { createMoveshelf } from '@labrig/moveshelf';
import type { Moveshelf, MoveshelfOptions } from '@labrig/moveshelf';
import type { Target } from '../target.ts';

/** A client of the target. What it sends is on record if the target's `fetch` is watched. */
export function moveshelfOf(
  { baseUrl, credentials, fetch, clock }: Target,
  options: Partial<MoveshelfOptions> = {},
): Moveshelf {
  const { secretKey = '' } = credentials as { secretKey?: string };
  return createMoveshelf({ baseUrl, secretKey, fetch: fetch as never, ...(clock && { clock }), ...options });
}

/** Is it there, and does it take the key? It has no generations. */
export async function greetMoveshelf(target: Target): Promise<object> {
  await moveshelfOf(target).projects.list();
  return {};
}
