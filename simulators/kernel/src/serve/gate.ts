import { callerOf } from './app.ts';
import type { AnySimulator } from '../simulator.ts';
import type { AnyAnswer } from '../spec.ts';
import type { World } from '../world.ts';
import type { RouterContext } from './app.ts';
import type { Note } from './record.ts';

/** Who calls, and for what? Answers with a refusal, if nobody is let in or there is no such operation. */
export type Gate = (context: RouterContext, allow: readonly string[], note: Note) => AnyAnswer | undefined;

export function createGate({ dialect }: AnySimulator, world: World<unknown>): Gate {
  const wrongMethod = (method: string, allow: readonly string[]): AnyAnswer => {
    const refusal = dialect.refuse({ kind: 'wrong-method', method, allow });
    return { ...refusal, headers: { ...refusal.headers, allow: allow.join(', ') } };
  };
  const unknown = (context: RouterContext): AnyAnswer =>
    dialect.refuse({ kind: 'unknown-path', path: context.req.path, caller: callerOf(context) });

  return (context, allow, note) => {
    const { operation } = note;
    if (dialect.authenticate && !operation?.isPublic) {
      const admission = dialect.authenticate(callerOf(context, note.body), world, operation);
      if (admission.refused) return admission.refused;
      note.who = admission.who;
    }
    const { method } = context.req;
    if (!operation) return allow.length === 0 ? unknown(context) : wrongMethod(method, allow);
    const isHad = dialect.has?.(operation, world.state) ?? true;
    const isAllowed = method !== 'HEAD' || !dialect.refusesHead;
    if (isHad && isAllowed) return undefined;
    // What this device doesn't have is no operation of its: the spec says nothing of the answer.
    note.operation = undefined;
    return isHad ? wrongMethod(method, [operation.method]) : unknown(context);
  };
}
