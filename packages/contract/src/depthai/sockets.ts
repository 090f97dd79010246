import { spec } from '@labrig/depthai-simulator';
import { operationsAt } from '@labrig/simulator';
import { ownPath } from '../own-path.ts';
import type { Coverage } from '../coverage.ts';
import type { Target, TargetSocket } from '../target.ts';

const find = operationsAt(spec.operations);

/**
 * WebSockets that report to the coverage: a message is what answers 101 with, and is held against the spec. That a handshake is
 * refused shows as a failure without a status, here as in a browser; who can see the status notes it.
 */
export function watchSockets(target: Target, coverage: Coverage) {
  const note = (url: string, status: number, body?: unknown): void => {
    const operation = find(ownPath(target, url)).find(({ method }) => method === 'GET');
    if (operation) coverage.note(operation, status, body);
  };
  const open = (url: string): TargetSocket => {
    const socket = target.webSocket?.(url) ?? new WebSocket(url);
    socket.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<unknown>;
      note(url, 101, typeof data === 'string' ? parsed(data) : data);
    });
    return socket;
  };
  return { open, note };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Everything that a WebSocket tells. */
export interface Listener {
  /** `open`, `error`, `message` and `close`, in the order in which they came. */
  readonly events: readonly string[];
  /** The code that it was closed with. */
  readonly closed: Promise<number>;
  /** The next message that hasn't been read; bytes for binary ones. Rejects when no more comes. */
  next(): Promise<string | Uint8Array>;
  close(): void;
}

export function listener(socket: TargetSocket): Listener {
  socket.binaryType = 'arraybuffer';
  const events: string[] = [];
  const messages: (string | Uint8Array)[] = [];
  const { promise: closed, resolve } = Promise.withResolvers<number>();
  let isOver = false;
  let wake: (() => void) | undefined;
  for (const type of ['open', 'error', 'message', 'close']) {
    socket.addEventListener(type, (event) => {
      events.push(type);
      if (type === 'message') {
        const { data } = event as MessageEvent<string | ArrayBuffer>;
        messages.push(typeof data === 'string' ? data : new Uint8Array(data));
      }
      if (type === 'close') {
        isOver = true;
        resolve((event as CloseEvent).code);
      }
      wake?.();
    });
  }
  return {
    events,
    closed,
    async next() {
      for (;;) {
        const message = messages.shift();
        if (message !== undefined) return message;
        if (isOver) throw new Error(`no more messages come: ${events.join(', ')}`);
        await new Promise<void>((again) => {
          wake = again;
        });
      }
    },
    close: () => socket.close(),
  };
}
