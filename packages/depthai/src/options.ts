import type { ClientOptions } from '@labrig/http';
import type { WebSocketLike } from './live/web-socket.ts';

/** How to reach a Robopipe controller. There are no keys: whoever reaches it may do everything. */
export interface DepthaiOptions extends ClientOptions {
  /**
   * Opens a WebSocket, for video and detections. Default: the platform's, looked up when it is needed; Node has one from 22 on.
   * It is given `ws:` for a `baseUrl` with `http:`, `wss:` for `https:`; a user name and password of `baseUrl` are in it, for
   * a WebSocket has no other place for them.
   */
  readonly webSocket?: (url: string) => WebSocketLike;
}
