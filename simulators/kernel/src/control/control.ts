import { spec } from '../generated/spec.ts';
import { realTime } from '../host.ts';
import { appOf, callerOf, headerOf } from '../serve/app.ts';
import { readParameters, validateInput } from '../serve/input.ts';
import { readBody, readsBody } from '../serve/read-body.ts';
import { respond } from '../serve/respond.ts';
import { ControlError } from './error.ts';
import { handlers } from './handlers.ts';
import type { Refusal } from '../dialect.ts';
import type { Handle, Host } from '../serve/app.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';
import type { ControlCall } from './handlers.ts';
import type { HostedLab } from './hosted-lab.ts';

export interface ControlOptions {
  /** What callers must send as `Authorization: Bearer …`. Absent: everybody who reaches the port may do anything. */
  readonly token?: string;
}

/** The control API over a set of labs, as a function from request to answer. */
export function createControl(labs: ReadonlyMap<string, HostedLab>, { token }: ControlOptions = {}): Handle {
  const hosted = (name: unknown): HostedLab => {
    const found = labs.get(String(name));
    if (found) return found;
    throw new ControlError(
      'not-found',
      `no lab named ${String(name)}; there is ${[...labs.keys()].join(', ') || 'none'}`,
    );
  };
  const answer: (...args: Parameters<Host['serve']>) => Promise<AnyAnswer> = async (context, operation, allow) => {
    const { method, path } = context.req;
    if (token !== undefined && headerOf(context, 'authorization') !== `Bearer ${token}`) {
      throw new ControlError('unauthorized', 'the control API of this server wants its token: Authorization: Bearer …');
    }
    if (!operation) {
      const caller = callerOf(context);
      throw refusal(
        allow.length === 0 ? { kind: 'unknown-path', path, caller } : { kind: 'wrong-method', method, allow },
      );
    }
    const body = readsBody(operation) ? await readBody(context, operation, {}) : { value: undefined };
    if ('kind' in body) throw refusal(body);
    const input = { ...readParameters(context, operation), body: body.value };
    const problem = validateInput(operation, input);
    if (problem) throw names(problem, operation) ?? refusal(problem);
    const { raw } = context.req;
    const call = {
      ...input,
      labs,
      signal: raw.signal,
      get hosted() {
        return hosted(input.path['lab']);
      },
    };
    return (handlers[operation.id as keyof typeof handlers] as (call: ControlCall<never>) => Promise<AnyAnswer>)(
      call as never,
    );
  };
  const host: Host = {
    async serve(context, operation, allow) {
      try {
        return respond(await answer(context, operation, allow), { operation, time: realTime() });
      } catch (error) {
        return respond(failure(error), { operation, time: realTime() });
      }
    },
  };
  const app = appOf({ spec });
  return (request, carrier) => app.fetch(request, { ...carrier, host });
}

function failure(error: unknown): AnyAnswer {
  const known =
    error instanceof ControlError
      ? error
      : error instanceof RangeError
        ? new ControlError('invalid', error.message)
        : new ControlError(
            'failure',
            `the server failed, which is a defect of Labrig or of a simulator: ${String(error)}`,
          );
  return {
    status: known.status,
    headers: known.headers,
    body: { error: { code: known.code, message: known.message } },
  };
}

/** A name in the path that can't be one is the name of nothing, except where the caller chooses it. */
function names(problem: Refusal, { answers }: SpecOperation): ControlError | undefined {
  const [first] = problem.kind === 'invalid' ? problem.problems : [];
  if (first?.in !== 'path' || (answers[400] && first.instancePath !== '/lab')) return undefined;
  return new ControlError('not-found', `nothing has this name: ${first.instancePath.slice(1)} ${first.message}`);
}

function refusal(problem: Refusal): ControlError {
  switch (problem.kind) {
    case 'unknown-path':
      return new ControlError('not-found', `no such path: ${problem.path}`);
    case 'wrong-method':
      return new ControlError(
        'wrong-method',
        `${problem.method} is not possible here; ${problem.allow.join(', ')} is`,
        {
          allow: problem.allow.join(', '),
        },
      );
    case 'too-large':
      return new ControlError('too-large', `the body is longer than ${problem.limit} bytes`);
    case 'no-body':
      return new ControlError('invalid', 'a JSON body is needed');
    case 'malformed':
      return new ControlError('invalid', `the body is not JSON: ${problem.reason}`);
    case 'invalid': {
      const [first] = problem.problems;
      const what =
        first?.keyword === 'additionalProperties'
          ? `has no ${String(first.params['additionalProperty'])}`
          : first?.message;
      return new ControlError('invalid', `${first?.in} ${first?.instancePath} ${what}`.replaceAll('  ', ' '));
    }
    default:
      return new ControlError('failure', 'the server failed');
  }
}
