/** Sockets differ in how they type their events: what is read of one is looked at before it is believed. */
type Listener = ((event: never) => void) | null;

/** All that is needed of a WebSocket: the platform's fits, and so do the package `ws` and a simulator's. */
export interface WebSocketLike {
  /** Set to `arraybuffer` before anything comes. */
  binaryType: string;
  /** Called when the connection stands. */
  onopen: Listener;
  /** Called with `data`, a text or an ArrayBuffer. */
  onmessage: Listener;
  /** Called when the connection fails; some platforms say why in `message`. */
  onerror: Listener;
  /** Called with `code` and `reason` when the connection is over. */
  onclose: Listener;
  close(): void;
}
