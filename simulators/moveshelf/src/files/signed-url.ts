import { keyedHash } from '../ids/keyed-hash.ts';
import type { MoveshelfState } from '../state.ts';

export type Way = 'upload' | 'download';

/** An address as the caller sends it back. */
export interface Address {
  /** What the bytes belong to: an id. */
  readonly token: string;
  /** Seconds since 1970. */
  readonly expires: number;
  readonly signature: string;
}

interface Place {
  readonly state: Pick<MoveshelfState, 'urlKey' | 'settings'>;
  readonly now: number;
  readonly origin: string;
}

/** An address that lets everybody who has it send or get the bytes of a file, for a while. */
export function signedUrl({ state, now, origin }: Place, way: Way, token: string): string {
  const { publicUrl, uploadLife, downloadLife } = state.settings;
  const expires = Math.floor(now / 1000) + (way === 'upload' ? uploadLife : downloadLife);
  return `${publicUrl ?? origin}/${way}/${token}?expires=${expires}&signature=${sign(state.urlKey, way, { token, expires })}`;
}

/** What is wrong with an address, if anything is. */
export function flawOf(state: Pick<MoveshelfState, 'urlKey'>, now: number, way: Way, address: Address) {
  if (address.signature !== sign(state.urlKey, way, address)) return 'forged';
  return now / 1000 >= address.expires ? 'expired' : undefined;
}

function sign(key: string, way: Way, { token, expires }: Omit<Address, 'signature'>): string {
  const words = keyedHash(Number.parseInt(key.slice(0, 8), 16), `${key} ${way} ${token} ${expires}`);
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}
