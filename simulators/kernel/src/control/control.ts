import { spec } from '../generated/spec.ts';
import { realTime } from '../host.ts';
import { getPath } from 'hono/utils/url';
import { appOf, callerOf, headerOf, originOf } from '../serve/app.ts';
import { readParameters, validateInput } from '../serve/input.ts';
import { readBody, readsBody } from '../serve/read-body.ts';
import { respond } from '../serve/respond.ts';
import { ControlError } from './error.ts';
import { failure, names, refusal } from './failure.ts';
import { handlers } from './handlers.ts';
import { deviceAt } from './hosted-lab.ts';
import type { Handle, Host } from '../serve/app.ts';
import type { AnyAnswer } from '../spec.ts';
import type { ControlCall } from './handlers.ts';
import type { HostedLab } from './hosted-lab.ts';
import type { Labs } from './labs.ts';
import type { Open } from '../sockets/open.ts';

export interface ControlOptions {
  /** What callers must send as `Authorization: Bearer …`. Absent: everybody who reaches the port may do anything. */
  readonly token?: string;
  /** The counters of the process in the text format of Prometheus. Absent: there are none. */
  readonly metrics?: () => Promise<string>;
}

/** The control API, and below it the devices of all labs. */
export interface Control {
  readonly handle: Handle;
  /** WebSockets of devices. */
  readonly open: Open;
}

/** How many bytes a body may have, where that isn't a mebibyte. */
const limits: Readonly<Record<string, number>> = { importLab: 32 * 1024 * 1024 };

/** The control API over a set of labs. Devices are reached without its token: they have credentials of their own. */
export function createControl(labs: Labs, { token, metrics }: ControlOptions = {}): Control {
  const hosted = (name: unknown): HostedLab => {
    const found = labs.get(String(name));
    if (found) return found;
    const known = labs.all().map((lab) => lab.name);
    const some = [...known.slice(0, 10), ...(known.length > 10 ? [`${known.length - 10} more`] : [])];
    throw new ControlError('not-found', `no lab named ${String(name)}; there is ${some.join(', ') || 'none'}`);
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
    const body = readsBody(operation)
      ? await readBody(context, operation, { limit: limits[operation.id] })
      : { value: undefined };
    if ('kind' in body) throw refusal(body);
    const input = { ...readParameters(context, operation), body: body.value };
    const problem = validateInput(operation, input);
    if (problem) throw names(problem, operation) ?? refusal(problem);
    const { raw } = context.req;
    const call = {
      ...input,
      labs,
      metrics,
      origin: originOf(context),
      signal: raw.signal,
      get hosted() {
        return hosted(input.path['lab']);
      },
    };
    const handler = handlers[operation.id as keyof typeof handlers] as (call: ControlCall<never>) => Promise<AnyAnswer>;
    try {
      return await handler(call as never);
    } finally {
      // What is told outlives this process; a refusal tells of the lab, too.
      labs.get(String(input.path['lab']))?.lab.keep();
    }
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
  const device = (path: string) => {
    const at = deviceAt(path);
    const found = at && labs.at(at.key)?.device(at.device);
    return found && { ...at, device: found };
  };
  return {
    handle(request, carrier) {
      const at = device(getPath(request));
      if (at) return at.device.handle(request, { ...carrier, base: at.base });
      return app.fetch(request, { ...carrier, host });
    },
    async open(url, opening) {
      const at = device(url.pathname);
      if (!at) return failure(new ControlError('not-found', `no such path: ${url.pathname}`));
      const own = new URL(url);
      own.pathname = url.pathname.slice(at.base.length);
      return at.device.open(own, opening);
    },
  };
}
