import { refused } from '../answers.ts';
import { mostElements } from '../graphql/too-big.ts';
import type { executeOperation } from '../graphql/execute.ts';
import type { MoveshelfHandlers } from '../moveshelf-world.ts';

let execute: typeof executeOperation | undefined;

/** GraphQL.js is large, and most labs never ask it anything. */
export async function loadGraphql(): Promise<void> {
  ({ executeOperation: execute } = await import('../graphql/execute.ts'));
}

/** Executes one operation for the key's user. */
export const graphql: MoveshelfHandlers['graphql'] = (call) => {
  const { state, who, origin, body } = call;
  const executed = execute!(body, { world: call, user: who, origin, budget: { left: mostElements } });
  switch (executed.kind) {
    case 'answered':
      return { status: 200, body: executed.result };
    case 'too-big':
      return refused(502, 'The answer is too big');
    default:
      return { status: state.settings.refusalStatus, body: { errors: executed.errors } };
  }
};
