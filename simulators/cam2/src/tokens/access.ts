import { expired, invalidToken, noToken, notAdmin, twoTokens } from '../answers.ts';
import { verifyToken } from './verify.ts';
import type { Caller, SpecOperation } from '@labrig/simulator';
import type { SigningKeys } from '../state.ts';
import type { Refused } from '../answers.ts';
import type { Claims } from './claims.ts';

/**
 * Whom an operation lets in. Apps and the log are looked after by the website, whose key is another: to them the token of anybody
 * else is a false one (401). Cameras are written by administrators: to anybody else they say so (403).
 */
function neededFor({ path, method }: SpecOperation): 'webUI' | 'admin' | 'anybody' {
  if (path.startsWith('/apps/')) return 'webUI';
  return method === 'GET' ? 'anybody' : 'admin';
}

/** Whose token a call has, and why it is let in no further: a good token may not be enough. */
type Verdict =
  | { readonly who: Claims; readonly refused?: Refused }
  | { readonly who?: undefined; readonly refused: Refused };

/** Looks at the token of a call: is there one, is it good, is it enough? */
export function judge(
  caller: Caller,
  { keys, now }: { readonly keys: SigningKeys; readonly now: number },
  operation: SpecOperation,
): Verdict {
  const inHeader = /^Bearer (\S+)$/.exec(caller.header('authorization') ?? '')?.[1];
  const { access_token: inBody } = Object(caller.body) as { readonly access_token?: unknown };
  const places = [inHeader, caller.query('access_token'), inBody].filter(Boolean);
  const [token, another] = places.map(String);
  if (another !== undefined) return { refused: twoTokens };
  if (token === undefined) return { refused: noToken };
  const needed = neededFor(operation);
  const found = verifyToken(token, keys, now);
  // Another key fits nothing, so that nobody learns whether such a token has expired.
  if (!found || (needed === 'webUI' && found.claims.permissionLevel !== 'webUI')) return { refused: invalidToken };
  if (found.isExpired) return { refused: expired };
  const who = found.claims;
  return needed === 'admin' && who.permissionLevel !== 'admin' ? { who, refused: notAdmin } : { who };
}
