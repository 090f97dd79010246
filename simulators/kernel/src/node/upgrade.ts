import { STATUS_CODES } from 'node:http';
import { turn } from '../host.ts';
import { isAnswer, SocketClosed } from '../sockets/open.ts';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Open } from '../sockets/open.ts';

/**
 * Lets a server take WebSockets. Nothing that a listener sends is kept, and no message of theirs may be long.
 *
 * @returns what breaks all that are open: closing a server doesn't.
 */
export function takeUpgrades(server: Server, open: Open, origin: string): () => void {
  let sockets: WebSocketServer | undefined;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const left = new AbortController();
    socket.on('close', () => left.abort());
    socket.on('error', () => left.abort());
    const header = (name: string): string | undefined => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    };
    const url = new URL(request.url ?? '/', origin);
    const opening = (async () => {
      const opened = await open(url, { header, signal: left.signal });
      if (isAnswer(opened)) return refuse(socket, opened);
      // Loaded with the first that is opened: most servers never see one.
      const { WebSocketServer: Server } = await import('ws');
      sockets ??= new Server({ noServer: true, maxPayload: 64 * 1024 });
      return sockets.handleUpgrade(request, socket, head, (client) => void pump(client, opened, left));
    })();
    opening.catch(() => socket.destroy());
  });
  return () => {
    for (const client of sockets?.clients ?? []) client.terminate();
  };
}

/**
 * Sends each message when the one before has left, so that a slow listener slows nobody but itself; and lets others have their turn
 * in between: a device that can't keep up with its own pictures has the next one ready at once.
 */
async function pump(
  client: WebSocket,
  messages: AsyncIterable<string | Uint8Array>,
  left: AbortController,
): Promise<void> {
  client.on('close', () => left.abort());
  client.on('error', () => left.abort());
  client.on('message', () => undefined);
  try {
    for await (const message of messages) {
      if (left.signal.aborted) return;
      await new Promise<void>((resolve) => {
        client.send(message, () => resolve());
      });
      await turn();
    }
    client.close(1000);
  } catch (error) {
    if (error instanceof SocketClosed) client.close(error.code);
    // The device fails, or is gone: the connection breaks.
    else client.terminate();
  }
}

function refuse(socket: Duplex, { status, body }: { readonly status: number; readonly body: unknown }): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
