// Part by part: the whole of jose is forty files more, which a program that is run from its files opens one by one.
import * as base64url from 'jose/base64url';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { decodeJwt } from 'jose/jwt/decode';
import { hmac } from './hmac.ts';
import { keyOf } from './claims.ts';
import type { SigningKeys } from '../state.ts';
import type { Claims } from './claims.ts';

/** A token of ours. */
interface Verified {
  readonly claims: Claims;
  /** Its `exp` has come. */
  readonly isExpired: boolean;
}

/**
 * What a token says, if it is one of ours. As with the vendor, nothing is remembered of a token; the signature alone tells. So it
 * outlives whatever happens to its app, a snapshot that is restored and a lab that is reset, and it dies with its key.
 *
 * Signing is left to jose, checking can't be: it has to answer at once, see `hmac.ts`.
 */
export function verifyToken(token: string, keys: SigningKeys, now: number): Verified | undefined {
  const content = contentOf(token);
  if (!content) return undefined;
  const { claims, exp } = content;
  const end = token.lastIndexOf('.');
  const encoder = new TextEncoder();
  const signature = hmac(encoder.encode(keyOf(claims.permissionLevel, keys)), encoder.encode(token.slice(0, end)));
  const isOurs = base64url.encode(signature) === token.slice(end + 1);
  return isOurs ? { claims, isExpired: Math.floor(now / 1000) >= exp } : undefined;
}

const levels: readonly unknown[] = ['user', 'admin', 'webUI'] satisfies Claims['permissionLevel'][];

function contentOf(token: string): { readonly claims: Claims; readonly exp: number } | undefined {
  try {
    const { alg } = decodeProtectedHeader(token);
    const { clientID, permissionLevel, exp } = decodeJwt<{ clientID: unknown; permissionLevel: unknown }>(token);
    if (alg !== 'HS256' || typeof clientID !== 'string' || typeof exp !== 'number') return undefined;
    return levels.includes(permissionLevel) ? { claims: { clientID, permissionLevel } as Claims, exp } : undefined;
  } catch {
    return undefined;
  }
}
