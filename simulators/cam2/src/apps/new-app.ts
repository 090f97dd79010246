import type { RandomStream } from '@labrig/simulator';
import type { App } from '../state.ts';

/** Lengths of ids and secrets. The vendor's client refuses ids of another length, and shorter secrets. */
const idLength = 96;
const secretLength = 71;

export function newClientId(random: RandomStream): string {
  return random.hex(idLength);
}

export function newSecret(random: RandomStream): string {
  return random.hex(secretLength);
}

/** Is it the secret of an app? The vendor keeps a bcrypt hash, for which nothing behind the 72nd character counts. */
export function isSecret({ clientSecret }: App, given: string): boolean {
  return clientSecret.slice(0, 72) === given.slice(0, 72);
}
