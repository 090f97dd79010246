import { keyOf } from './claims.ts';
import type { App, Cam2State } from '../state.ts';

/** A new token for an app. Two of the same second are the same text. */
export async function issueToken(
  { clientID, permissionLevel }: Pick<App, 'clientID' | 'permissionLevel'>,
  { keys, tokenLife }: Pick<Cam2State, 'keys' | 'tokenLife'>,
  now: number,
): Promise<string> {
  // Loaded with the first token: most labs are asked for none.
  const { SignJWT } = await import('jose/jwt/sign');
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ clientID, permissionLevel })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + tokenLife)
    .sign(new TextEncoder().encode(keyOf(permissionLevel, keys)));
}
