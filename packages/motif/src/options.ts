import type { ClientOptions } from '@labrig/http';

/** How to reach a Motif recording system. */
export interface MotifOptions extends ClientOptions {
  /** The key of the installation: 32 hexadecimal digits that the command `recnode-apikey` prints on the recording system. */
  readonly apiKey: string;
}
