import type { ClientOptions } from '@labrig/http';

/** How to reach Acme cameras. */
export interface AcmeOptions extends ClientOptions {
  /** The key of the box. */
  readonly apiKey: string;
}
