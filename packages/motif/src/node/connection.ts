import { createPinnedFetch } from '@labrig/http/node';
import { environment } from './environment.ts';
import type { PinnedFetch } from '@labrig/http/node';

export interface ConnectionOptions {
  /** Default: `MOTIF_HOST`, or 127.0.0.1. */
  readonly host?: string;
  /** Default: `MOTIF_PORT`, or 6083. */
  readonly port?: number;
  /** Default: `MOTIF_API_KEY`, or what `recnode-apikey` prints. */
  readonly apiKey?: string;
  /** The certificate of the recording system, PEM: it is trusted, and nothing else. */
  readonly certificate: string | Uint8Array;
  /** Its SHA-256, hexadecimal, with or without colons, as a further check. */
  readonly fingerprint?: string;
}

/**
 * What `createMotif` needs to reach a recording system with a self-signed certificate, from Node: the certificate is pinned,
 * the host name isn't checked. What isn't given comes from the variables that the vendor's own client reads.
 *
 * @throws TypeError without an API key, and for a certificate that is none.
 * @example
 * const motif = createMotif(motifConnection({ host: '10.11.12.23', certificate: await readFile('motif.pem') }));
 */
export function motifConnection({ certificate, fingerprint, ...options }: ConnectionOptions): {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly fetch: PinnedFetch;
} {
  const known = environment();
  const { host = known.host, port = known.port } = options;
  const apiKey = options.apiKey ?? known.apiKey;
  if (!apiKey) {
    throw new TypeError(
      'An API key is needed: give apiKey, set MOTIF_API_KEY, or run this on the recording system. `recnode-apikey` prints it there.',
    );
  }
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return {
    baseUrl: `https://${name}:${port}`,
    apiKey,
    fetch: createPinnedFetch({ certificate, ...(fingerprint !== undefined && { fingerprint }) }),
  };
}
