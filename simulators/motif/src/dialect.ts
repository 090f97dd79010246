import { parseBody } from './parse-body.ts';
import { refused } from './answers.ts';
import type { Dialect, Problem, Refusal } from '@labrig/simulator';
import type { MotifState } from './state.ts';

/** There is one key, and whoever has it may do everything. */
const owner = { who: undefined };
const stranger = { refused: refused(401, 'API key missing or wrong') };

/** How a Motif system talks where its spec doesn't: one header for who calls, one envelope for every refusal. */
export const dialect: Dialect<MotifState> = {
  authenticate: (caller, { state }) => (caller.header('x-api-key') === state.apiKey ? owner : stranger),
  parse: parseBody,
  refuse,
  secrets: ['x-api-key', 'loopy_api_key'],
};

function refuse(refusal: Refusal) {
  switch (refusal.kind) {
    case 'unknown-path':
      return refused(404, `no such endpoint: ${refusal.path}`);
    case 'wrong-method':
      return refused(405, `${refusal.method} is not possible here; use ${refusal.allow.join(' or ')}`);
    case 'malformed':
      return refused(400, `the body is not JSON: ${refusal.reason}`);
    case 'too-large':
      return refused(413, `the body is longer than ${refusal.limit} bytes`);
    case 'no-body':
      return refused(400, 'this call needs arguments, as a JSON object in the body');
    case 'invalid':
      return refused(400, explain(refusal.problems));
    case 'fault':
      return refused(refusal.status, 'injected fault');
    default:
      return refused(500, 'internal error');
  }
}

/** The problem that says most: inside alternatives, the one that got furthest. */
function explain(problems: readonly Problem[]): string {
  const [first] = problems.toSorted((a, b) => depth(b) - depth(a));
  if (!first) return 'bad request';
  const name = first.instancePath.slice(1).replaceAll('/', '.');
  if (first.keyword === 'required') return `${String(first.params['missingProperty'])} is missing`;
  return `${name || (first.in === 'body' ? 'the body' : first.in)} ${first.message}`;
}

function depth({ instancePath, keyword }: Problem): number {
  return keyword === 'oneOf' || keyword === 'anyOf' ? -1 : instancePath.split('/').length;
}
