import { countUse } from './apps/usage.ts';
import { booleans } from './booleans.ts';
import { expired, noCredentials, refused, wrongSecret } from './answers.ts';
import { explain } from './explain.ts';
import { parseBody } from './parse-body.ts';
import { judge } from './tokens/access.ts';
import type { Dialect, Refusal, SpecOperation } from '@labrig/simulator';
import type { Cam2World } from './cam2-world.ts';
import type { Cam2State } from './state.ts';
import type { Claims } from './tokens/claims.ts';

/** The most that the library takes with which the vendor's server read bodies. */
const maxBody = 102_400;

/** Paths that don't exist are told so to everybody: only what exists asks for a token. */
const nobody: Claims = { clientID: '', permissionLevel: 'user' };

/** How a CAM2 server talks where its spec doesn't: tokens, forms in the manner of Python, and one envelope for every refusal. */
export const dialect: Dialect<Cam2State, Claims> = {
  authenticate(caller, world, operation) {
    if (!operation) return { who: nobody };
    const { state, now } = world;
    const verdict = judge(caller, { keys: state.keys, now }, operation);
    if (!verdict.who) return { refused: verdict.refused };
    // The world that arrives here is the whole one, although only a part of it is promised.
    countUse(world as Cam2World, verdict.who.clientID);
    return verdict.refused ? { refused: verdict.refused } : { who: verdict.who };
  },
  refuse,
  ignoresLastSlash: true,
  booleans,
  parse: parseBody,
  // A token may be in it.
  readsBodyFirst: true,
  maxBody,
  secrets: ['access_token', 'clientSecret', 'token'],
};

function refuse(refusal: Refusal, operation?: SpecOperation) {
  switch (refusal.kind) {
    case 'unknown-path':
      return refused(404, `There is nothing at ${refusal.path}.`);
    case 'wrong-method':
      return refused(404, `Nothing here answers to ${refusal.method}.`);
    case 'malformed':
      return refused(400, 'The body is not JSON.');
    case 'too-large':
      return refused(413, `The body is larger than ${refusal.limit} bytes.`);
    case 'no-body':
      return refused(422, 'The body is missing.');
    case 'invalid':
      return operation?.isPublic ? noCredentials : refused(422, explain(refusal.problems));
    case 'fault':
      return faultOf(refusal.status, operation);
    default:
      return refused(500, 'Something went wrong in the server.');
  }
}

/** An injected refusal is the one that programs have to deal with most: a token that has expired, or a secret that is wrong. */
function faultOf(status: number, operation?: SpecOperation) {
  if (status === 401) return operation?.isPublic ? wrongSecret : expired;
  return refused(status, 'An injected fault.');
}
