import { ControlError } from './error.ts';
import type { Refusal } from '../dialect.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';

/** What went wrong, as the API tells it. */
export function failure(error: unknown): AnyAnswer {
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
export function names(problem: Refusal, { answers }: SpecOperation): ControlError | undefined {
  const [first] = problem.kind === 'invalid' ? problem.problems : [];
  if (first?.in !== 'path' || (answers[400] && first.instancePath !== '/lab')) return undefined;
  return new ControlError('not-found', `nothing has this name: ${first.instancePath.slice(1)} ${first.message}`);
}

/** Why a request is refused before its handler sees it. */
export function refusal(problem: Refusal): ControlError {
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
