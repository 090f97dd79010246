import type { TransportOptions } from '@labrig/http';

/** How to reach Acme cameras. */
export interface AcmeOptions extends Pick<
  TransportOptions,
  'baseUrl' | 'fetch' | 'timeout' | 'retry' | 'signal' | 'middleware' | 'hooks' | 'clock'
> {
  /** The key of the box. */
  readonly apiKey: string;
}
