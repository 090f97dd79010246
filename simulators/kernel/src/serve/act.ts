import { ConnectionFault } from '../faults/effect.ts';
import { handlerOf } from '../simulator.ts';
import { FrozenClockError } from '../time/frozen.ts';
import { originOf } from './app.ts';
import { BodyBroken, BodyTooLarge } from './body-stream.ts';
import { CallView } from './call.ts';
import { readParameters, validateInput } from './input.ts';
import { violation } from './respond.ts';
import type { LabParts } from '../lab-parts.ts';
import type { AnySimulator } from '../simulator.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';
import type { RouterContext } from './app.ts';
import type { RawInput } from './input.ts';
import type { Note } from './record.ts';
import type { Waits } from './waits.ts';

/** Lets the handler answer a call whose body has been read, unless the request doesn't fit the spec. */
export type Act = (context: RouterContext, operation: SpecOperation, note: Note) => AnyAnswer | Promise<AnyAnswer>;

export function createAct(
  simulator: AnySimulator,
  { engine, validation }: LabParts,
  keepWaiting: Waits['keepWaiting'],
): Act {
  const { dialect, name } = simulator;
  const world = engine.world(name);
  /** What is wrong with a request, in the vendor's own order or all at once. */
  const refused = (operation: SpecOperation, input: RawInput): AnyAnswer | undefined => {
    if (dialect.check) return dialect.check(operation, input, world);
    const refusal = validation === 'off' ? undefined : validateInput(operation, input);
    return refusal && dialect.refuse(refusal, operation);
  };
  const checked = (operation: SpecOperation, given: AnyAnswer): AnyAnswer => {
    const problem = validation === 'all' ? violation(operation, given) : undefined;
    if (problem === undefined) return given;
    throw new Error(`the answer breaks the spec: ${problem}`);
  };

  return (context, operation, note) => {
    const input = { ...readParameters(context, operation, dialect.booleans), body: note.body };
    const crash = (error: unknown): AnyAnswer => {
      if (error instanceof FrozenClockError || error instanceof ConnectionFault) throw error;
      if (error instanceof BodyBroken) throw new ConnectionFault('reset');
      if (error instanceof BodyTooLarge) return dialect.refuse({ kind: 'too-large', limit: error.limit }, operation);
      note.error = error;
      return dialect.refuse({ kind: 'crash', error }, operation);
    };
    const sleep = (delay: number): Promise<void> => keepWaiting(context, delay, `${operation.id} of ${name}`);
    try {
      const refusal = refused(operation, input);
      if (refusal) return refusal;
      const call = new CallView(world, input, { who: note.who, origin: () => originOf(context), sleep });
      const given = engine.attempt(() => {
        const answer = handlerOf(simulator, operation)(call as never);
        return answer instanceof Promise
          ? answer.then((later) => checked(operation, later))
          : checked(operation, answer);
      });
      return given instanceof Promise ? given.catch(crash) : given;
    } catch (error) {
      return crash(error);
    }
  };
}
