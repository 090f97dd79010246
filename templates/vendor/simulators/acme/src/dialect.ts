import { refused } from './answers.ts';
import type { Dialect, Refusal } from '@labrig/simulator';
import type { AcmeState } from './state.ts';

/** There is one key, and whoever has it may do everything. */
const owner = { who: undefined };
const stranger = { refused: refused(401, 'unauthorized', 'the key is missing or wrong') };

/** How the box talks where its spec doesn't: one header for who calls, one envelope for every refusal. */
export const dialect: Dialect<AcmeState> = {
  authenticate: (caller, { state }) => (caller.header('x-api-key') === state.apiKey ? owner : stranger),
  refuse,
  secrets: ['x-api-key'],
};

function refuse(refusal: Refusal) {
  switch (refusal.kind) {
    case 'unknown-path':
      return refused(404, 'unknown', `there is nothing at ${refusal.path}`);
    case 'wrong-method':
      return refused(405, 'verb', `${refusal.method} is not possible here; use ${refusal.allow.join(' or ')}`);
    case 'malformed':
      return refused(400, 'invalid', `the body is not JSON: ${refusal.reason}`);
    case 'too-large':
      return refused(400, 'invalid', `the body is longer than ${refusal.limit} bytes`);
    case 'no-body':
      return refused(400, 'invalid', 'this call needs a JSON object in the body');
    case 'invalid': {
      const [first] = refusal.problems;
      const name = first?.instancePath.slice(1).replaceAll('/', '.') || first?.in;
      return refused(400, 'invalid', `${name} ${first?.message}`);
    }
    case 'fault':
      return refused(refusal.status, 'fault', 'injected fault');
    default:
      return refused(500, 'failure', 'internal error');
  }
}
