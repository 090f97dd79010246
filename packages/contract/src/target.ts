import type { Clock } from '@labrig/http';
import type { Duration } from '@labrig/simulator';

/** As much of a WebSocket as scenarios need. */
export type TargetSocket = Pick<WebSocket, 'binaryType' | 'close' | 'onopen' | 'onmessage' | 'onerror' | 'onclose'> &
  EventTarget;

/** What the scenarios of a vendor run against: a simulator in this process or on a port, or a device. */
export interface Target {
  /** For the report: `in-process`, `https://10.11.12.23:6083`. */
  readonly name: string;
  readonly baseUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Opens a WebSocket, for vendors that have some. Default: the platform's. */
  readonly webSocket?: (url: string) => TargetSocket;
  /**
   * What a WebSocket's handshake is answered with: WebSockets themselves tell no status. Absent: nobody can see it, and
   * scenarios that look at refusals of handshakes are left out.
   */
  readonly handshake?: (url: string) => Promise<number>;
  /** What a client needs besides the address, in the vendor's words: `{ apiKey }`. */
  readonly credentials: Readonly<Record<string, unknown>>;
  /** Of vendors that have several generations of their product: which one it is. */
  readonly generation?: string;
  /** What can't be had where it runs, although its kind has it: `webp`, which some hosts can't write. */
  readonly lacks?: readonly 'webp'[];
  /** The clock for the client, if it isn't the machine's. */
  readonly clock?: Clock;
  /** Lets virtual time pass. Absent: the target lives in real time, and scenarios that need its clock are left out. */
  readonly advance?: (duration: Duration) => Promise<void>;
  /** Lets something happen to the hardware. Absent: scenarios that need it are left out. */
  readonly hardware?: (action: string, args: object) => Promise<void>;
  /** Sets a fault on the target; the returned function takes it back. Absent: as for `hardware`. */
  readonly fault?: (effect: object, when?: object) => Promise<() => Promise<void>>;
  /** Back to the beginning, before each scenario. Absent: the target is as it is found. */
  readonly reset?: () => Promise<void>;
}
