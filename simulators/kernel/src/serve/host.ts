import { before } from '../faults/before.ts';
import { ConnectionFault } from '../faults/effect.ts';
import { mangle } from '../faults/mangle.ts';
import { handlerOf } from '../simulator.ts';
import { readBody, readParameters, validateInput } from './input.ts';
import { presence } from './presence.ts';
import { endWith } from './end-with.ts';
import { entryOf } from './record.ts';
import { respond, violation } from './respond.ts';
import type { Context } from 'hono';
import type { Engine } from '../engine.ts';
import type { Faults } from '../faults/faults.ts';
import type { Journal } from '../journal.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';
import type { AnySimulator } from '../simulator.ts';
import type { LabClock } from '../time/clock.ts';
import type { World } from '../world.ts';
import type { Host, RouterEnv } from './app.ts';
import type { Note } from './record.ts';

/** What a device shares with the others of its lab. */
export interface LabParts {
  readonly engine: Engine;
  readonly clock: LabClock;
  readonly faults: Faults;
  /** `undefined`: nothing is recorded. */
  readonly journal: Journal | undefined;
  /** Which sides are held against the spec. */
  readonly validation: 'off' | 'requests' | 'all';
  /** How many calls are being answered: the clock doesn't jump over them. */
  readonly calls: { busy: number };
  /** Aborted when the lab is reset or closed. */
  readonly generation: () => AbortSignal;
}

/**
 * Answers the calls of one device. In this order: is it there (reachability), is it disturbed (faults), who calls, is there
 * such an operation, can the body be read, does it fit the spec, what does the handler say, does that fit the spec, record.
 */
export function createHost(simulator: AnySimulator, lab: LabParts): Host {
  const { engine, clock, faults, journal, validation, calls } = lab;
  const { dialect, name } = simulator;
  const world: World<unknown> = engine.world(name);
  const reachability = simulator.reachability && (() => simulator.reachability!(world.state));
  const signalOf = (context: Context<RouterEnv>): AbortSignal => AbortSignal.any([context.env.signal ?? context.req.raw.signal, lab.generation()]);

  /** A call that waits for time to pass must not keep time from passing. */
  const waiting = async <Value>(promise: Promise<Value>): Promise<Value> => {
    calls.busy -= 1;
    try {
      return await promise;
    } finally {
      calls.busy += 1;
    }
  };
  const present = async (context: Context<RouterEnv>): Promise<void> => {
    clock.look();
    if (!reachability || reachability() === 'up') return;
    await waiting(presence({ engine, clock, reachability, label: `a call held by the frozen ${name}` }, signalOf(context)));
  };

  const answer = async (context: Context<RouterEnv>, allow: readonly string[], note: Note): Promise<AnyAnswer> => {
    const { operation } = note;
    const refused = dialect.authenticate?.(
      { header: (header) => context.req.header(header), query: (parameter) => context.req.query(parameter) },
      world.state,
    );
    if (refused) return refused;
    if (!operation) {
      const { method, path } = context.req;
      if (allow.length === 0) return dialect.refuse({ kind: 'unknown-path', path });
      const refusal = dialect.refuse({ kind: 'wrong-method', method, allow });
      return { ...refusal, headers: { ...refusal.headers, allow: allow.join(', ') } };
    }
    const body = await readBody(context, operation, dialect);
    if ('kind' in body) return dialect.refuse(body);
    note.body = body.value;
    const input = { ...readParameters(context, operation), body: body.value };
    const refusal = validation === 'off' ? undefined : validateInput(operation, input);
    if (refusal) return dialect.refuse(refusal);
    return handle(operation, input, context.req.url, note);
  };
  const checked = (operation: SpecOperation, given: AnyAnswer): AnyAnswer => {
    const problem = validation === 'all' ? violation(operation, given) : undefined;
    if (problem === undefined) return given;
    throw new Error(`the answer breaks the spec: ${problem}`);
  };
  const handle = async (operation: SpecOperation, input: object, url: string, note: Note): Promise<AnyAnswer> => {
    const origin = url.slice(0, url.indexOf('/', url.indexOf('//') + 2));
    clock.look();
    try {
      const call = Object.assign(Object.create(world) as never, input, { origin });
      const given = await engine.attempt(() => {
        const promise = handlerOf(simulator, operation)(call);
        return promise instanceof Promise ? promise.then((later) => checked(operation, later)) : checked(operation, promise);
      });
      return given;
    } catch (error) {
      note.error = error;
      return dialect.refuse({ kind: 'crash', error });
    }
  };

  return {
    async visit(context, page) {
      calls.busy += 1;
      try {
        const signal = signalOf(context);
        await present(context);
        const visit = { path: context.req.param(), clock, signal };
        return await simulator.pages![page]!(Object.assign(Object.create(world) as never, visit));
      } finally {
        calls.busy -= 1;
      }
    },
    async serve(context, operation, allow) {
      const note: Note = { operation };
      const life = lab.generation();
      let recorded = false;
      const record = (given?: AnyAnswer): void => {
        if (recorded) return;
        recorded = true;
        journal?.append(entryOf(context, simulator, { note, time: engine.time, ...(given && { answer: given }) }));
      };
      calls.busy += 1;
      try {
        await present(context);
        const fault = faults.strike(name, { operation: operation?.id ?? null, path: context.req.path, time: engine.time });
        let instead: AnyAnswer | undefined;
        if (fault) {
          note.fault = fault;
          instead = await waiting(before(fault, simulator, { engine, clock, signal: signalOf(context) }));
          if (life.aborted) throw new ConnectionFault('reset');
          await present(context);
        }
        const given = instead ?? (await answer(context, allow, note));
        record(given);
        const { body } = given;
        const sent = body instanceof ReadableStream ? { ...given, body: endWith(signalOf(context), body) } : given;
        const response = respond(sent, operation, engine.time);
        return fault ? await mangle(fault.effect, response, { clock, signal: signalOf(context) }) : response;
      } catch (error) {
        if (!(error instanceof ConnectionFault)) note.error = error;
        record();
        throw error;
      } finally {
        calls.busy -= 1;
      }
    },
  };
}
