import { isAnswer, turn } from '@labrig/simulator/hosting';
import { SocketClosed } from '@labrig/simulator';
import type { Message, Open } from '@labrig/simulator';
import type { SocketPair } from '../platform.ts';

/** Does the caller want a WebSocket? */
export function isUpgrade(request: Request): boolean {
  return request.headers.get('upgrade')?.toLowerCase() === 'websocket';
}

/** Opens a WebSocket of a device for a caller, or answers why there is none. What they send is dropped: no device here listens. */
export async function openSocket(open: Open, request: Request): Promise<Response> {
  const left = new AbortController();
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  const opened = await open(new URL(request.url), { header, signal: left.signal });
  if (isAnswer(opened)) return Response.json(opened.body, { status: opened.status });
  const { WebSocketPair } = globalThis as unknown as { readonly WebSocketPair: new () => SocketPair };
  const { 0: theirs, 1: ours } = new WebSocketPair();
  ours.accept();
  for (const event of ['close', 'error']) ours.addEventListener(event, () => left.abort());
  void pump(ours, opened, left.signal);
  return new Response(null, { status: 101, webSocket: theirs } as ResponseInit);
}

/** Others have their turn in between: a device that can't keep up with its own pictures has the next one ready at once. */
async function pump(socket: WebSocket, messages: AsyncIterable<Message>, left: AbortSignal): Promise<void> {
  try {
    for await (const message of messages) {
      if (left.aborted) return;
      socket.send(message as string | Uint8Array<ArrayBuffer>);
      await turn();
    }
    socket.close(1000);
  } catch (error) {
    // A connection can't be broken here: 1011 says that the device failed, or is gone.
    if (!left.aborted) socket.close(error instanceof SocketClosed ? error.code : 1011);
  }
}
