import { reachabilityOf } from '../power.ts';
import { presence } from '../serve/presence.ts';
import type { Message, SocketPage } from '../simulator.ts';
import type { AnyAnswer } from '../spec.ts';
import type { AnySimulator } from '../simulator.ts';
import type { LabParts } from '../lab-parts.ts';

/** Who wants to open a WebSocket. */
export interface Opening {
  header(name: string): string | undefined;
  /** Aborted when they leave. */
  readonly signal: AbortSignal;
}

/** Opens a WebSocket of a device: what it sends, until it ends or whoever listens leaves; an answer refuses the handshake. */
export type Open = (url: URL, opening: Opening) => Promise<AsyncIterable<Message> | AnyAnswer>;

/** A device ends a WebSocket with a code of its own: 1012, it restarts. Any other error breaks the connection (1006). */
export class SocketClosed extends Error {
  override readonly name = 'SocketClosed';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Is the handshake refused? */
export function isAnswer(opened: AsyncIterable<Message> | AnyAnswer): opened is AnyAnswer {
  return !(Symbol.asyncIterator in opened);
}

export function createSockets(simulator: AnySimulator, { engine, clock, calls, keep, life }: LabParts): Open {
  const { name, sockets = {}, dialect } = simulator;
  const world = engine.world(name);
  const routes = Object.entries(sockets).map(([path, page]) => ({
    pattern: patternOf(path),
    page: page as SocketPage<unknown>,
  }));
  return async (url, { header, signal: left }) => {
    const signal = AbortSignal.any([left, life()]);
    clock.look();
    const reachability = () => reachabilityOf(simulator, world.state);
    await presence({ engine, clock, reachability, label: `a socket held by the frozen ${name}` }, signal);
    for (const { pattern, page } of routes) {
      const path = pattern.exec(url.pathname)?.groups;
      if (!path) continue;
      const visit = { path: decoded(path), query: Object.fromEntries(url.searchParams), header, clock, signal };
      calls.busy += 1;
      try {
        const opened = await page(Object.assign(Object.create(world) as never, visit));
        keep();
        return opened;
      } finally {
        calls.busy -= 1;
      }
    }
    const caller = {
      origin: url.origin,
      search: url.search,
      header,
      query: (known: string) => url.searchParams.get(known) ?? undefined,
    };
    return dialect.refuse({ kind: 'unknown-path', path: url.pathname, caller });
  };
}

/** `/streams/{name}/video` as a pattern with a group for each placeholder. */
function patternOf(template: string): RegExp {
  const literal = template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function decoded(path: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(path).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)];
      } catch {
        return [name, text];
      }
    }),
  );
}
