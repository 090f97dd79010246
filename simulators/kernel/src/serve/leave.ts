import { ConnectionFault } from '../faults/effect.ts';
import { FrozenClockError } from '../time/frozen.ts';
import { endWith } from './end-with.ts';
import { lineOf } from './record.ts';
import { isJson, respond } from './respond.ts';
import type { LabParts } from '../lab-parts.ts';
import type { AnySimulator } from '../simulator.ts';
import type { AnyAnswer } from '../spec.ts';
import type { RouterContext } from './app.ts';
import type { Note } from './record.ts';
import type { Waits } from './waits.ts';

/** How a call ends: with an answer that is kept and on record, or without one. */
export interface Leave {
  /** An answer goes on its way. */
  readonly finish: (context: RouterContext, note: Note, answer: AnyAnswer) => Response;
  /** A defect of the simulator is the vendor's status 500, and its reason is on record. */
  readonly failed: (context: RouterContext, note: Note, error: unknown) => Response;
  /** A call that gets no answer, since the connection breaks or time stands still: that is no affair of the vendor's. */
  readonly lost: (context: RouterContext, note: Note, error: unknown) => Response;
}

export function createLeave(
  simulator: AnySimulator,
  { engine, journal, keep }: LabParts,
  signalOf: Waits['signalOf'],
): Leave {
  const { dialect } = simulator;
  const record = (context: RouterContext, note: Note, answer?: AnyAnswer): void => {
    journal?.append(lineOf(context, simulator, { note, answer, time: engine.time }));
  };
  /** An answer that may leave: what it tells is kept. */
  const durable = (note: Note, given: AnyAnswer): AnyAnswer => {
    try {
      keep();
      return given;
    } catch (error) {
      note.error = error;
      return dialect.refuse({ kind: 'crash', error }, note.operation);
    }
  };
  const finish: Leave['finish'] = (context, note, wanted) => {
    const bare = durable(note, wanted);
    const own = dialect.headers?.(bare.status);
    const given = own ? { ...bare, headers: { ...own, ...bare.headers } } : bare;
    const { body } = given;
    const text = isJson(body) ? JSON.stringify(body) : undefined;
    if (text !== undefined) note.length = text.length;
    record(context, note, given);
    const sent = body instanceof ReadableStream ? { ...given, body: endWith(signalOf(context), body) } : given;
    // What a fault is going to mangle must not be on its way already.
    const { send } = note.fault ? {} : context.env;
    return respond(sent, { operation: note.operation, time: engine.time, text, send });
  };
  const failed: Leave['failed'] = (context, note, error) => {
    note.error = error;
    return finish(context, note, dialect.refuse({ kind: 'crash', error }, note.operation));
  };
  return {
    finish,
    failed,
    lost(context, note, error) {
      const isBroken = error instanceof ConnectionFault;
      if (!isBroken && !(error instanceof FrozenClockError)) return failed(context, note, error);
      if (!isBroken) note.error = error;
      record(context, note);
      throw error;
    },
  };
}
