import { before } from '../faults/before.ts';
import { ConnectionFault } from '../faults/effect.ts';
import { mangle } from '../faults/mangle.ts';
import { handlerOf } from '../simulator.ts';
import { callerOf, originOf } from './app.ts';
import { CallView } from './call.ts';
import { readParameters, validateInput, type RawInput } from './input.ts';
import { BodyBroken, BodyTooLarge } from './body-stream.ts';
import { openBody, readBody, readsBody, type ReadBody } from './read-body.ts';
import { presence } from './presence.ts';
import { endWith } from './end-with.ts';
import { lineOf } from './record.ts';
import { isJson, respond, violation } from './respond.ts';
import { FrozenClockError } from '../time/frozen.ts';
import type { Engine } from '../engine.ts';
import type { Faults } from '../faults/faults.ts';
import type { Journal } from '../journal.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';
import type { AnySimulator, Reachability } from '../simulator.ts';
import type { Keep } from '../store/keep.ts';
import type { LabClock } from '../time/clock.ts';
import type { World } from '../world.ts';
import type { Host, RouterContext } from './app.ts';
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
  /** Called before an answer leaves. @throws if what it tells can't be kept. */
  readonly keep: Keep;
  /** Aborted when the lab is reset or closed. */
  readonly life: () => AbortSignal;
}

/**
 * Answers the calls of one device. In this order: is it there (reachability), is it disturbed (faults), who calls, is there
 * such an operation, can the body be read, does it fit the spec, what does the handler say, does that fit the spec, record.
 */
export function createHost(simulator: AnySimulator, lab: LabParts): Host {
  const { engine, clock, faults, journal, validation, calls, keep } = lab;
  const { dialect, name } = simulator;
  const world: World<unknown> = engine.world(name);
  const reachability = (): Reachability => simulator.reachability?.(world.state) ?? 'up';
  const signalOf = ({ env, req }: RouterContext): AbortSignal =>
    AbortSignal.any([env.signal ?? req.raw.signal, lab.life()]);

  const limitOf = (operation: SpecOperation): number | undefined =>
    typeof dialect.maxBody === 'function' ? dialect.maxBody(operation) : dialect.maxBody;

  /** A call that waits for time to pass must not keep time from passing. */
  const waiting = async <Value>(promise: Promise<Value>): Promise<Value> => {
    calls.busy -= 1;
    try {
      return await promise;
    } finally {
      calls.busy += 1;
    }
  };
  /** Keeps a caller waiting. Who leaves meanwhile is no defect of anybody's. */
  const keepWaiting = async (context: RouterContext, delay: number, label: string): Promise<void> => {
    const signal = signalOf(context);
    const slept = waiting(clock.sleep(delay, { signal, label }));
    await slept.catch((error: unknown) => Promise.reject(signal.aborted ? new ConnectionFault('reset') : error));
  };
  let isLoaded = !simulator.load;
  const present = async (context: RouterContext): Promise<void> => {
    if (!isLoaded) isLoaded = (await simulator.load?.()) === undefined;
    clock.look();
    if (reachability() === 'up') return;
    const label = `a call held by the frozen ${name}`;
    await waiting(presence({ engine, clock, reachability, label }, signalOf(context)));
  };

  /** Who calls, and for what? An answer is a refusal. */
  const gate = (
    context: RouterContext,
    operation: SpecOperation | undefined,
    allow: readonly string[],
    note: Note,
  ): AnyAnswer | undefined => {
    if (dialect.authenticate && !operation?.isPublic) {
      const admission = dialect.authenticate(callerOf(context), world, operation);
      if (admission.refused) return admission.refused;
      note.who = admission.who;
    }
    const { method } = context.req;
    if (operation) {
      const isHad = dialect.has?.(operation, world.state) ?? true;
      const isAllowed = method !== 'HEAD' || !dialect.refusesHead;
      if (isHad && isAllowed) return undefined;
      // What this device doesn't have is no operation of its: the spec says nothing of the answer.
      note.operation = undefined;
      return isHad ? wrongMethod(method, [operation.method]) : unknown(context);
    }
    return allow.length === 0 ? unknown(context) : wrongMethod(method, allow);
  };
  const wrongMethod = (method: string, allow: readonly string[]): AnyAnswer => {
    const refusal = dialect.refuse({ kind: 'wrong-method', method, allow });
    return { ...refusal, headers: { ...refusal.headers, allow: allow.join(', ') } };
  };
  const unknown = (context: RouterContext): AnyAnswer =>
    dialect.refuse({ kind: 'unknown-path', path: context.req.path, caller: callerOf(context) });

  /** What is wrong with a request, in the vendor's own order or all at once. */
  const refused = (operation: SpecOperation, input: RawInput): AnyAnswer | undefined => {
    if (dialect.check) return dialect.check(operation, input, world);
    const refusal = validation === 'off' ? undefined : validateInput(operation, input);
    return refusal && dialect.refuse(refusal, operation);
  };
  const take = (context: RouterContext, operation: SpecOperation, life: AbortSignal) => {
    const limit = limitOf(operation);
    if (!operation.body?.isStream) return readBody(context, operation, { ...dialect, limit });
    const caller = context.env.signal ?? context.req.raw.signal;
    return openBody(context, { limit, caller, life, ended: () => clock.look() });
  };
  const handle = (context: RouterContext, operation: SpecOperation, note: Note): AnyAnswer | Promise<AnyAnswer> => {
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
  const checked = (operation: SpecOperation, given: AnyAnswer): AnyAnswer => {
    const problem = validation === 'all' ? violation(operation, given) : undefined;
    if (problem === undefined) return given;
    throw new Error(`the answer breaks the spec: ${problem}`);
  };
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
  const finish = (context: RouterContext, note: Note, wanted: AnyAnswer): Response => {
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

  /** A defect of the simulator is the vendor's status 500, and its reason is on record. */
  const failed = (context: RouterContext, note: Note, error: unknown): Response => {
    note.error = error;
    return finish(context, note, dialect.refuse({ kind: 'crash', error }, note.operation));
  };

  /** A call that gets no answer, since the connection breaks or time stands still: that is no affair of the vendor's. */
  const lost = (context: RouterContext, note: Note, error: unknown): Response => {
    const isBroken = error instanceof ConnectionFault;
    if (!isBroken && !(error instanceof FrozenClockError)) return failed(context, note, error);
    if (!isBroken) note.error = error;
    record(context, note);
    throw error;
  };

  /** A call that has to wait for something: a body, a frozen device, a fault, a handler. */
  const serveLater = async (context: RouterContext, allow: readonly string[], note: Note): Promise<Response> => {
    const { operation } = note;
    const life = lab.life();
    calls.busy += 1;
    let isRecorded = false;
    try {
      await present(context);
      const delay = simulator.latency?.(world.state) ?? 0;
      if (delay > 0) await keepWaiting(context, delay, `a slow ${name}`);
      const fault = faults.strike(name, {
        operation: operation?.id ?? null,
        path: context.req.path,
        time: engine.time,
      });
      let given: AnyAnswer | undefined;
      if (fault) {
        note.fault = fault;
        // A connection that breaks tells of it, too.
        keep();
        given = await waiting(before(fault, simulator, { operation, engine, clock, signal: signalOf(context) }));
        if (life.aborted) throw new ConnectionFault('reset');
        await present(context);
      }
      given ??= gate(context, operation, allow, note);
      let body: ReadBody | undefined;
      if (!given && readsBody(operation!)) {
        const read = await take(context, operation!, life);
        if ('kind' in read) given = dialect.refuse(read, operation);
        else {
          body = read;
          note.body = body.value;
          note.size = body.size;
        }
        clock.look();
      }
      try {
        given ??= await handle(context, operation!, note);
        await body?.finish?.();
      } finally {
        // Of what was handed on as it came nothing is left to show.
        if (body?.finish) note.body = `[${body.size} bytes]`;
      }
      isRecorded = true;
      const response = finish(context, note, given);
      return fault ? await mangle(fault.effect, response, { clock, signal: signalOf(context) }) : response;
    } catch (error) {
      if (isRecorded) throw error;
      return lost(context, note, error);
    } finally {
      calls.busy -= 1;
    }
  };

  return {
    async visit(context, page) {
      calls.busy += 1;
      try {
        const signal = signalOf(context);
        await present(context);
        const { header } = callerOf(context);
        const visit = { path: context.req.param(), query: context.req.query(), header, clock, signal };
        const shown = await simulator.pages![page]!(Object.assign(Object.create(world) as never, visit));
        keep();
        return shown;
      } finally {
        calls.busy -= 1;
      }
    },
    serve(context, operation, allow) {
      const note: Note = { operation };
      try {
        clock.look();
      } catch (error) {
        return failed(context, note, error);
      }
      // Most calls are reads of a device that is well: they wait for nothing, and need no promise.
      const isDisturbed =
        !isLoaded || faults.list().length > 0 || reachability() !== 'up' || (simulator.latency?.(world.state) ?? 0) > 0;
      if (isDisturbed || (operation && readsBody(operation))) {
        return serveLater(context, allow, note);
      }
      const given = gate(context, operation, allow, note) ?? handle(context, operation!, note);
      return given instanceof Promise
        ? counted(
            given.then(
              (later) => finish(context, note, later),
              (error: unknown) => lost(context, note, error),
            ),
          )
        : finish(context, note, given);
    },
  };

  async function counted(answer: Promise<Response>): Promise<Response> {
    calls.busy += 1;
    try {
      return await answer;
    } finally {
      calls.busy -= 1;
    }
  }
}
