import { operationsAt } from '@labrig/simulator';
import { detail, failure, invalid, notFound } from './answers.ts';
import { inOrder } from './checks/in-order.ts';
import { spec } from './generated/spec.ts';
import type { AnyAnswer, Caller, Dialect, Refusal, SpecOperation } from '@labrig/simulator';
import type { DepthaiState } from './state.ts';

const find = operationsAt(spec.operations);

/** How the server talks where its spec doesn't: FastAPI's envelopes, and anybody may call. */
export const dialect: Dialect<DepthaiState> = {
  check: inOrder,
  refuse,
  refusesHead: true,
  readsAsJson: (type) => type === 'application/json' || type.endsWith('+json'),
  // Pages of any origin may read an answer, unless it comes from where the server fails.
  headers: (status) => (status === 500 ? undefined : { 'access-control-allow-origin': '*' }),
  parse(text) {
    try {
      return JSON.parse(text);
    } catch (error) {
      const [, place = text.length] = /position (\d+)/.exec((error as Error).message) ?? [];
      throw new Error(`at ${place}`, { cause: error });
    }
  },
  maxBody: ({ body }) => (body?.form ? 512 * 2 ** 20 : undefined),
  secrets: [],
};

function refuse(refusal: Refusal, operation?: SpecOperation): AnyAnswer {
  switch (refusal.kind) {
    case 'unknown-path':
      return otherSlash(refusal.path, refusal.caller) ?? notFound;
    case 'wrong-method':
      return refusal.method === 'OPTIONS' ? preflight : detail(405, 'Method Not Allowed');
    case 'malformed':
      return operation?.body?.form ? detail(400, "the form can't be read") : unreadable(refusal.reason);
    case 'too-large':
      return detail(413, `the body is longer than ${refusal.limit} bytes`);
    case 'fault':
      return refusal.status === 500 ? failure() : detail(refusal.status, `fault ${refusal.status}`);
    default:
      return failure();
  }
}

/** 307 to the same path with or without its last slash, if that is one that exists. */
function otherSlash(path: string, { origin, search }: Caller): AnyAnswer | undefined {
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  if (find(other).length === 0) return undefined;
  // The path has been decoded, and no header carries a line break.
  const place = other.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
  return { status: 307, body: undefined, headers: { location: `${origin}${place}${search}` } };
}

function unreadable(reason: string): AnyAnswer {
  const place = Number(/at (\d+)/.exec(reason)?.[1] ?? 0);
  const error = {
    type: 'json_invalid',
    loc: ['body', place],
    msg: 'the body is not JSON',
    input: {},
    ctx: { error: 'breaks off' },
  };
  return invalid([error]);
}

/** Pages of any origin may call. */
const preflight: AnyAnswer = {
  status: 200,
  body: undefined,
  headers: {
    'access-control-allow-methods': 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
    'access-control-allow-headers': '*',
    'access-control-max-age': '600',
  },
};
