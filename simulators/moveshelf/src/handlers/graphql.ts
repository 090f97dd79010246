import { refused } from '../answers.ts';
import { executeOperation } from '../graphql/execute.ts';
import { mostElements } from '../graphql/too-big.ts';
import type { MoveshelfHandlers } from '../moveshelf-call.ts';

/** Executes one operation for the key's user. */
export const graphql: MoveshelfHandlers['graphql'] = (call) => {
  const { state, who, origin, body } = call;
  const executed = executeOperation(body, { world: call, user: who, origin, budget: { left: mostElements } });
  switch (executed.kind) {
    case 'answered':
      return { status: 200, body: executed.result };
    case 'too-big':
      return refused(502, 'The answer is too big');
    default:
      return { status: state.settings.refusalStatus, body: { errors: executed.errors } };
  }
};
