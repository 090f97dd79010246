import { turn } from '../host.ts';
import { isAnswer, SocketClosed } from './open.ts';
import type { Open } from './open.ts';

/**
 * A WebSocket to a device in this process, without a port, as far as listeners use one: `onopen`, `onmessage`, `onerror`,
 * `onclose` or `addEventListener`, `readyState`, `binaryType`, `close()`. What is sent to the device is dropped: no device here
 * listens.
 */
export class InProcessSocket extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  readonly protocol = '';
  readonly extensions = '';
  readonly bufferedAmount = 0;
  binaryType: 'blob' | 'arraybuffer' = 'blob';
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;
  readonly #left = new AbortController();

  constructor(open: Open, url: string | URL) {
    super();
    this.url = String(url);
    void this.#run(open);
  }

  send(): void {}

  close(): void {
    if (this.readyState >= 2) return;
    this.readyState = 2;
    this.#left.abort();
  }

  async #run(open: Open): Promise<void> {
    let code = 1006;
    try {
      const opened = await open(new URL(this.url), { header: () => undefined, signal: this.#left.signal });
      if (isAnswer(opened)) throw new Error(`the handshake was refused with ${opened.status}`);
      if (this.readyState === 0) {
        this.readyState = 1;
        this.#tell(new Event('open'));
      }
      for await (const message of opened) {
        if (this.#left.signal.aborted) break;
        this.#tell(new MessageEvent('message', { data: this.#dataOf(message) }));
        // A device that can't keep up has the next message ready at once: others want their turn, too.
        await turn();
      }
      code = 1000;
    } catch (error) {
      if (this.#left.signal.aborted) code = 1005;
      else if (error instanceof SocketClosed) ({ code } = error);
      else this.#tell(new Event('error'));
    }
    this.readyState = 3;
    this.#tell(Object.assign(new Event('close'), { code, reason: '', wasClean: code !== 1006 }));
  }

  #dataOf(message: string | Uint8Array): unknown {
    if (typeof message === 'string') return message;
    const bytes = message.slice() as Uint8Array<ArrayBuffer>;
    return this.binaryType === 'blob' ? new Blob([bytes]) : bytes.buffer;
  }

  #tell(event: Event): void {
    const handler = this[`on${event.type}` as 'onopen'];
    handler?.call(this, event);
    this.dispatchEvent(event);
  }
}
