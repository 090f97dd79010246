import type { Organisation } from './settings.ts';

/**
 * The organisation whose token a call brings. All are looked at, and every digit of each: how long it takes tells nothing.
 *
 * @param header - `Bearer …`
 */
export async function organisationOf(
  header: string | null,
  organisations: readonly Organisation[],
): Promise<Organisation | undefined> {
  const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (token === undefined) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
  let found: Organisation | undefined;
  for (const organisation of organisations) {
    for (const hash of organisation.tokens) if (isSame(hash, digest)) found = organisation;
  }
  return found;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) difference |= one[index]! ^ other[index]!;
  return difference === 0;
}
