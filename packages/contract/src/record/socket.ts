import { handshakeWith } from '../node/handshake.ts';
import { SocketClosed } from '@labrig/simulator';
import type { Open } from '@labrig/simulator';

/**
 * Passes WebSockets through to the device. What they send is not kept, only that they were opened or refused, and with what
 * status.
 */
export function socketThrough(device: string, opened: (path: string, status: number) => void): Open {
  return async ({ pathname, search }, { signal }) => {
    const path = pathname + search;
    const url = device + path;
    const status = await handshakeWith(url);
    opened(path, status);
    if (status !== 101) return { status, body: '' };
    return messages(url.replace(/^http/, 'ws'), signal);
  };
}

async function* messages(url: string, signal: AbortSignal): AsyncGenerator<string | Uint8Array> {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const waiting: (string | Uint8Array)[] = [];
  let isOver = false;
  let wake = (): void => undefined;
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    waiting.push(typeof data === 'string' ? data : new Uint8Array(data));
    wake();
  });
  let code = 1000;
  socket.addEventListener('close', (event) => {
    ({ code } = event);
    isOver = true;
    wake();
  });
  signal.addEventListener('abort', () => socket.close());
  try {
    while (!isOver || waiting.length > 0) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    // It ends as the device's does; no code at all is a connection that broke.
    if (code === 1006) throw new Error('the connection to the device broke');
    if (code !== 1000 && code !== 1005) throw new SocketClosed(code, 'the device ended it');
  } finally {
    socket.close();
  }
}
