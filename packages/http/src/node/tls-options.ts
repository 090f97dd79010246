import { X509Certificate } from 'node:crypto';
import type { AgentOptions } from 'node:https';
import type { Pin } from './pin.ts';

/**
 * Turns a pin into the TLS options that hold it.
 *
 * @throws TypeError for a certificate or a fingerprint that isn't one.
 */
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
