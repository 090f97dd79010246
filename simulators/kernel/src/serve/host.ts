import { before } from '../faults/before.ts';
import { ConnectionFault } from '../faults/effect.ts';
import { mangle } from '../faults/mangle.ts';
import { createAct } from './act.ts';
import { callerOf } from './app.ts';
import { createGate } from './gate.ts';
import { createLeave } from './leave.ts';
import { openBody, readBody, readsBody } from './read-body.ts';
import { createWaits } from './waits.ts';
import type { Refusal } from '../dialect.ts';
import type { LabParts } from '../lab-parts.ts';
import type { AnySimulator } from '../simulator.ts';
import type { AnyAnswer, SpecOperation } from '../spec.ts';
import type { Host, RouterContext } from './app.ts';
import type { ReadBody } from './read-body.ts';
import type { Note } from './record.ts';

/**
 * Answers the calls of one device. In this order: is it there (reachability), is it disturbed (faults), who calls, is there
 * such an operation, can the body be read (some read it first), does it fit the spec, what does the handler say, does that fit the
 * spec, record.
 */
export function createHost(simulator: AnySimulator, lab: LabParts): Host {
  const { engine, clock, faults, keep } = lab;
  const { dialect, name } = simulator;
  const world = engine.world(name);
  const { signalOf, counted, waiting, keepWaiting, isPresent, present } = createWaits(simulator, lab);
  const gate = createGate(simulator, world);
  const act = createAct(simulator, lab, keepWaiting);
  const { finish, failed, lost } = createLeave(simulator, lab, signalOf);
  const latency = (): number => simulator.latency?.(world.state) ?? 0;

  /** A fault may strike; what it answers in the place of the device. */
  const strike = async (context: RouterContext, note: Note, life: AbortSignal): Promise<AnyAnswer | undefined> => {
    const { operation } = note;
    const call = { operation: operation?.id ?? null, path: context.req.path, time: engine.time };
    const fault = faults.strike(name, call);
    if (!fault) return undefined;
    note.fault = fault;
    // A connection that breaks tells of it, too.
    keep();
    const given = await waiting(before(fault, simulator, { operation, engine, clock, signal: signalOf(context) }));
    if (life.aborted) throw new ConnectionFault('reset');
    await present(context);
    return given;
  };
  const take = (
    context: RouterContext,
    operation: SpecOperation,
    life: AbortSignal,
  ): ReadBody | Refusal | Promise<ReadBody | Refusal> => {
    const limit = typeof dialect.maxBody === 'function' ? dialect.maxBody(operation) : dialect.maxBody;
    if (!operation.body?.isStream) return readBody(context, operation, { ...dialect, limit });
    const caller = context.env.signal ?? context.req.raw.signal;
    return openBody(context, { limit, caller, life, ended: () => clock.look() });
  };
  /** Lets the call in, reads its body, and lets the handler answer; some read before they look who calls. */
  const admitAndAct = async (
    context: RouterContext,
    allow: readonly string[],
    note: Note,
    life: AbortSignal,
  ): Promise<AnyAnswer> => {
    const { operation } = note;
    if (!dialect.readsBodyFirst || !operation || !readsBody(operation)) {
      const refusal = gate(context, allow, note);
      if (refusal || !readsBody(operation!)) return refusal ?? act(context, operation!, note);
    }
    const body = await take(context, operation!, life);
    clock.look();
    if ('kind' in body) return dialect.refuse(body, operation);
    note.body = body.value;
    note.size = body.size;
    try {
      const refusal = dialect.readsBodyFirst && gate(context, allow, note);
      const given = refusal || (await act(context, operation!, note));
      await body.finish?.();
      return given;
    } finally {
      // Of what was handed on as it came nothing is left to show.
      if (body.finish) note.body = `[${body.size} bytes]`;
    }
  };

  /** A call that has to wait for something: a body, a frozen device, a fault, a handler. */
  const serveLater = async (context: RouterContext, allow: readonly string[], note: Note): Promise<Response> => {
    const life = lab.life();
    let isRecorded = false;
    try {
      await present(context);
      const delay = latency();
      if (delay > 0) await keepWaiting(context, delay, `a slow ${name}`);
      const given = (await strike(context, note, life)) ?? (await admitAndAct(context, allow, note, life));
      isRecorded = true;
      const response = finish(context, note, given);
      const { fault } = note;
      return fault ? await mangle(fault.effect, response, { clock, signal: signalOf(context) }) : response;
    } catch (error) {
      if (isRecorded) throw error;
      return lost(context, note, error);
    }
  };

  return {
    visit: (context, page) =>
      counted(async () => {
        const signal = signalOf(context);
        await present(context);
        const { header } = callerOf(context);
        const visit = { path: context.req.param(), query: context.req.query(), header, clock, signal };
        const shown = await simulator.pages![page]!(Object.assign(Object.create(world) as never, visit));
        keep();
        return shown;
      }),
    serve(context, operation, allow) {
      const note: Note = { operation };
      try {
        clock.look();
      } catch (error) {
        return failed(context, note, error);
      }
      // Most calls are reads of a device that is well: they wait for nothing, and need no promise.
      const isDisturbed = !isPresent() || faults.list().length > 0 || latency() > 0;
      if (isDisturbed || (operation && readsBody(operation))) {
        return counted(() => serveLater(context, allow, note));
      }
      const given = gate(context, allow, note) ?? act(context, operation!, note);
      if (!(given instanceof Promise)) return finish(context, note, given);
      return counted(() =>
        given.then(
          (later) => finish(context, note, later),
          (error: unknown) => lost(context, note, error),
        ),
      );
    },
  };
}
