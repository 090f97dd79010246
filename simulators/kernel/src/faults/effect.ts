/**
 * What goes wrong, on four layers, as plain data.
 *
 * | kind | layer | does the device act? | the client sees |
 * | --- | --- | --- | --- |
 * | `status` | HTTP | no | this status in the vendor's envelope |
 * | `delay` | HTTP | yes, afterwards | nothing for a while, then the answer |
 * | `html` | HTTP | yes | a proxy's page with status 200 |
 * | `truncated` | HTTP | yes | half of the JSON text |
 * | `empty` | HTTP | yes | the right status and no body |
 * | `wrong-type` | HTTP | yes | a JSON string where the spec has an object |
 * | `refused` | connection | no | nobody listens |
 * | `reset` | connection | no | the connection breaks before an answer |
 * | `reset-after-headers` | connection | yes | headers, then the connection breaks |
 * | `hang` | connection | no | the connection stays open and silent |
 * | `drip` | connection | yes | the answer, a few bytes at a time |
 * | `tls` | connection | no | a handshake that fails |
 * | `hardware` | device, media | yes, before the call | what the hardware action causes; nothing if it can't happen now |
 */
export type Effect =
  | { readonly kind: 'status'; readonly status: number; /** seconds */ readonly retryAfter?: number }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'html' | 'truncated' | 'empty' | 'wrong-type' }
  | { readonly kind: ConnectionFaultKind }
  | { readonly kind: 'drip'; readonly bytes: number; /** between two pieces */ readonly milliseconds: number }
  | { readonly kind: 'hardware'; readonly action: string; /** default: none */ readonly args?: object };

export type ConnectionFaultKind = 'refused' | 'reset' | 'reset-after-headers' | 'hang' | 'tls';

/** The connection itself fails: whoever carries the call (a port, an in-process `fetch`, a worker) makes it real. */
export class ConnectionFault extends Error {
  override readonly name = 'ConnectionFault';
  readonly kind: ConnectionFaultKind;
  /** For `reset-after-headers`: the answer whose head still goes out. */
  readonly response: Response | undefined;

  constructor(kind: ConnectionFaultKind, response?: Response) {
    super(`the connection is ${kind}`);
    this.kind = kind;
    this.response = response;
  }

  /** The code that Node's sockets report for it. */
  get code(): string {
    return { refused: 'ECONNREFUSED', tls: 'ERR_SSL_WRONG_VERSION_NUMBER' }[this.kind as string] ?? 'ECONNRESET';
  }
}
