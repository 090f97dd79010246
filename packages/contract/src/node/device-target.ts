import { createPinnedFetch } from '@labrig/http/node';
import { handshakeWith } from './handshake.ts';
import type { Target } from '../target.ts';

export interface DeviceOptions {
  /** Its address, with or without a path: `https://10.11.12.23:6083`. */
  readonly url: string;
  /** What its client needs, in the vendor's words. */
  readonly credentials?: Readonly<Record<string, unknown>>;
  /** Its own certificate, or the authority's that issued it; PEM. Default: whom the platform trusts. */
  readonly certificate?: string;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint?: string;
  /** Default: what it says itself. */
  readonly generation?: string;
}

/**
 * A device, or anything on a port, as a target: it lives in real time, and nothing resets it.
 *
 * @throws TypeError for an address or a certificate that is none.
 * @example
 * await using device = deviceTarget({ url: 'https://10.11.12.23:6083', credentials: { apiKey }, certificate });
 * const report = await runContract({ vendor: 'motif', target: device.target, only: 'reading' });
 */
export function deviceTarget({ url, credentials = {}, certificate, fingerprint, generation }: DeviceOptions): {
  readonly target: Target;
  [Symbol.asyncDispose](): Promise<void>;
} {
  const baseUrl = new URL(url).href.replace(/\/+$/, '');
  const pinned =
    certificate === undefined ? undefined : createPinnedFetch({ certificate, ...(fingerprint && { fingerprint }) });
  return {
    target: {
      name: baseUrl,
      baseUrl,
      credentials,
      ...(generation !== undefined && { generation }),
      fetch: (pinned as Target['fetch'] | undefined) ?? ((address, init) => fetch(address, init)),
      ...(baseUrl.startsWith('http:') && { handshake: handshakeWith }),
    },
    [Symbol.asyncDispose]: async () => pinned?.close(),
  };
}
