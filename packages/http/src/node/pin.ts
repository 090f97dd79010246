import { X509Certificate } from 'node:crypto';
import type { AgentOptions } from 'node:https';

/** Whom to trust. */
export interface Pin {
  /** The device's own certificate, or the authority's that issued it; PEM. */
  readonly certificate: string | Uint8Array;
  /** SHA-256 of the device's own certificate, in hexadecimal with or without colons: then no other one will do. */
  readonly fingerprint?: string;
}

/** What the handshake says, in a form that `fetch` would put below `TypeError: fetch failed`. */
export interface PinError extends Error {
  readonly code: string;
}

/** Turns a pin into the TLS options that hold it. */
export function tlsOptions({ certificate, fingerprint }: Pin): AgentOptions {
  const ca = typeof certificate === 'string' ? certificate : new TextDecoder().decode(certificate);
  try {
    void new X509Certificate(ca);
  } catch (cause) {
    throw new TypeError('certificate: not a certificate in PEM form', { cause });
  }
  const wanted = fingerprint?.replaceAll(':', '').toUpperCase();
  if (wanted !== undefined && !/^[0-9A-F]{64}$/.test(wanted))
    throw new TypeError('fingerprint: not 64 hexadecimal digits (SHA-256), with or without colons');
  return {
    ca,
    // Node 20.18, 22.9 and later: a certificate that some authority issued may be pinned as itself. Ignored by older ones.
    allowPartialTrustChain: true,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    // The name is not checked: devices are reached by address, and Motif's certificate has no name at all.
    checkServerIdentity: (_host, { fingerprint256 }) =>
      wanted === undefined || fingerprint256.replaceAll(':', '') === wanted
        ? undefined
        : Object.assign(new Error(`fingerprint ${fingerprint256}`), { code: 'ERR_TLS_CERT_FINGERPRINT' }),
    // A resumed session would not be checked again.
    maxCachedSessions: 0,
  };
}

/** Says in words what became of the pin; other errors stay as they are. */
export function explainPin(error: Error & { readonly code?: string }): Error {
  const { code = '' } = error;
  const words = code.includes('FINGERPRINT')
    ? `the server's certificate has another fingerprint than the pinned one: ${error.message}`
    : code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID'
      ? `the pinned certificate is not valid today: ${error.message}`
      : /CERT|LEAF_SIGN/.test(code)
        ? `the server's certificate is not the pinned one: ${error.message}`
        : undefined;
  return words === undefined ? error : Object.assign(new Error(words, { cause: error }), { code });
}
