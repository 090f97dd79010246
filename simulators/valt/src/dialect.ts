import { blank, failed, invalid, notFound, refused } from './answers.ts';
import { ownerOf } from './people/tokens.ts';
import type { Dialect, Problem, Refusal, SpecOperation } from '@labrig/simulator';
import type { ValtState } from './state.ts';

const mebibyte = 2 ** 20;

/** How a VALT server talks where its spec doesn't: a token in the query, three envelopes, and 500 for what isn't JSON. */
export const dialect: Dialect<ValtState, number> = {
  authenticate(caller, { state, now }) {
    const token = caller.query('access_token');
    if (!token) return { refused: failed(401, `No API ${state.generation === 5 ? 'key' : 'token'} provided`) };
    const who = ownerOf(state, token, now);
    return who === undefined ? { refused: failed(401, 'Bad credentials.') } : { who };
  },
  has: ({ generation }, state) => generation === undefined || generation === String(state.generation),
  foldsSlashes: true,
  maxBody({ id, body }) {
    if (id === 'uploadVideo') return 513 * mebibyte;
    return body?.media.includes('multipart/form-data') ? 33 * mebibyte : undefined;
  },
  refuse,
  // Links need no login, and the number of a card is a code for keypads.
  secrets: ['access_token', 'password', 'card_number', 'cardNumber', 'url'],
};

function refuse(refusal: Refusal, operation?: SpecOperation) {
  switch (refusal.kind) {
    case 'unknown-path':
      return notFound;
    case 'wrong-method':
      return failed(405);
    case 'too-large':
      return failed(413);
    case 'invalid':
      return explain(refusal.problems, operation);
    case 'malformed':
      // Forms have no 500: what can't be read lacks its parts.
      return operation?.body?.form && !operation.validate.body ? unread(operation) : failed(500);
    case 'fault':
      return operation?.id === 'login' && refusal.status === 401
        ? { status: 401, body: { data: 'Invalid username or password' } }
        : failed(refusal.status);
    default:
      return operation?.body?.form && !operation.validate.body ? unread(operation) : failed(500);
  }
}

function unread({ body }: SpecOperation) {
  const fields = (body?.form?.files ?? []).map((name) => ({ name, message: blank }));
  return refused(400, 'Validation Error', { fields });
}

/** An id that can't be one is an id that nothing has; members of the body are listed; a body that is no object is a failure. */
function explain(problems: readonly Problem[], operation?: SpecOperation) {
  if (problems.some((problem) => problem.in === 'path')) return notFound;
  if (
    problems.some(({ in: part, instancePath, keyword }) => part === 'body' && instancePath === '' && keyword === 'type')
  ) {
    return failed(500);
  }
  const fields = new Map<string, string>();
  for (const problem of problems) {
    const name = fieldOf(problem);
    const message = isBlank(problem) ? blank : invalid;
    if (name !== '' && fields.get(name) !== invalid) fields.set(name, message);
  }
  return refused(400, 'Validation Error', {
    ...(operation?.id === 'startRecording' && { start: false as const }),
    fields: [...fields].map(([name, message]) => ({ name, message })),
  });
}

function fieldOf({ instancePath, keyword, params }: Problem): string {
  const [first = ''] = instancePath.slice(1).split('/');
  return first === '' && keyword === 'required' ? String(params['missingProperty']) : first;
}

function isBlank({ keyword, params, instancePath }: Problem): boolean {
  return (keyword === 'required' && instancePath === '') || (keyword === 'minLength' && params['limit'] === 1);
}
