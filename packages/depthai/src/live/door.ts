import type { WithoutCredentials } from '../secrets.ts';
import type { WebSocketLike } from './web-socket.ts';

/** Where WebSockets are, and how they are opened. */
export interface Door {
  /** What stands before the path of an operation: `ws://…`, without credentials, safe to show. */
  readonly prefix: string;
  /** Opens the one at a path. @throws TypeError if that can't be tried. */
  open(path: string): WebSocketLike;
  /** Ends all streams. */
  readonly signal: AbortSignal | undefined;
}

/** @param baseUrl - a proper one; `http` becomes `ws`, `https` becomes `wss`. */
export function doorOf({
  baseUrl,
  webSocket,
  signal,
  withoutCredentials,
}: {
  readonly baseUrl: string;
  readonly webSocket: ((url: string) => WebSocketLike) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly withoutCredentials: WithoutCredentials;
}): Door {
  const { href } = new URL(baseUrl, globalThis.location?.href);
  const address = href.replace(/^http/, 'ws').replace(/\/+$/, '');
  return {
    prefix: address.replace(/\/\/[^/]*@/, '//'),
    signal,
    open(path) {
      if (!webSocket && typeof WebSocket === 'undefined')
        throw new TypeError(
          'this platform has no WebSocket; give the option `webSocket` one, such as that of the package ws',
        );
      try {
        return webSocket ? webSocket(address + path) : new WebSocket(address + path);
      } catch (cause) {
        // oxlint-disable-next-line preserve-caught-error -- the platform's own error quotes the address, with its credentials.
        throw new TypeError(withoutCredentials(cause instanceof Error ? cause.message : String(cause)));
      }
    },
  };
}
