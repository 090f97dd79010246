import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionFault } from '../faults/effect.ts';
import { FrozenClockError } from '../time/frozen.ts';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { takeUpgrades } from './upgrade.ts';
import type { Carrier, Handle } from '../serve/app.ts';
import type { BodySource } from '../serve/body-stream.ts';
import type { Open } from '../sockets/open.ts';

export interface ListenOptions {
  /** Default: 0, a free one. */
  readonly port?: number;
  /** Default: 127.0.0.1, so that nobody else in the network reaches it. */
  readonly host?: string;
  /** Key and certificate, PEM: HTTPS with TLS 1.2 and 1.3 instead of HTTP. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Takes WebSockets, too: `device.open`. */
  readonly open?: Open;
}

export interface Listener {
  /** `https://127.0.0.1:4001`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/** The port can't be had. The message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/**
 * Serves a device, or anything that answers requests, on a port.
 *
 * @throws ListenError if the port is taken, not allowed, or the host isn't this machine's.
 */
export async function listen(handle: Handle, options: ListenOptions = {}): Promise<Listener> {
  const { port = 0, host = '127.0.0.1', tls, open } = options;
  const server = createAdaptorServer({
    fetch: (request, { incoming, outgoing }) => {
      try {
        const answer = handle(request, {
          headers: incoming.headers,
          body: () => piecesOf(incoming as IncomingMessage),
          send: sender(outgoing as ServerResponse),
        });
        return answer instanceof Promise
          ? answer.catch((error: unknown) => fail(error, outgoing as ServerResponse))
          : answer;
      } catch (error) {
        return fail(error, outgoing as ServerResponse);
      }
    },
    // Others in this process may rely on the platform's own `Response`; `send` makes up for the speed.
    overrideGlobalObjects: false,
    ...(tls
      ? { createServer: createHttpsServer, serverOptions: { ...tls, minVersion: 'TLSv1.2' as const } }
      : { createServer: createHttpServer }),
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(explain(error, host, port), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const url = `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${actual}`;
  const breakSockets = open && takeUpgrades(server, open, url);
  return {
    url,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakSockets?.();
        server.closeAllConnections();
      }),
  };
}

/** The pieces of a body as they come from the socket. Web streams copy each of them, which a large file feels. */
function piecesOf(incoming: IncomingMessage): BodySource {
  const pieces = incoming[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  return { read: async () => (await pieces.next()).value, cancel: () => void incoming.destroy() };
}

/** Writes an answer to the socket without a `Response` in between. */
function sender(outgoing: ServerResponse): NonNullable<Carrier['send']> {
  return (status, headers, body) => {
    outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    outgoing.end(body);
    return RESPONSE_ALREADY_SENT;
  };
}

/** On a port a connection fault is made real: the head goes out where it should, and the socket breaks. */
function fail(error: unknown, outgoing: ServerResponse): Response {
  if (error instanceof FrozenClockError) return new Response(`${error.message}\n`, { status: 503 });
  if (!(error instanceof ConnectionFault)) throw error;
  const { socket } = outgoing;
  if (error.response) {
    const { status, headers } = error.response;
    outgoing.writeHead(status, { ...Object.fromEntries(headers), 'content-length': '1000' });
    outgoing.write(' ', () => socket?.destroy());
  } else {
    socket?.destroy();
  }
  return RESPONSE_ALREADY_SENT;
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is taken: stop what listens there, or choose another port`;
  if (code === 'EACCES') return `port ${port} needs more rights: choose one above 1023`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine`;
  return `port ${port} on ${host} can't be opened: ${message}`;
}
