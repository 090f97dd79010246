import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { dateOf, realTime } from '../host.ts';

/** A key and a certificate that is its own authority: what a device without a domain name has. */
export interface Certificate {
  /** The private key, PEM. */
  readonly key: string;
  /** The certificate, PEM: what a client pins. */
  readonly pem: string;
  /** SHA-256 of the certificate, hexadecimal with colons. */
  readonly fingerprint: string;
}

const day = 86_400_000;
/** Kinds of subjectAltName in the standard's numbers. */
const dns = 2;
const ip = 7;

export interface CertificateOptions {
  /** The moment from which it is no longer valid, in milliseconds since 1970; a past one makes an expired certificate. Default: in 824 days. */
  readonly until?: number;
}

/**
 * Makes a self-signed certificate: EC P-256, valid for 825 days, for the given host besides the loopback names.
 *
 * @example
 * const { key, pem } = await createCertificate('127.0.0.1');
 * const listener = await listen(lab.motif.handle, { tls: { key, cert: pem } });
 */
export async function createCertificate(
  host: string,
  { until = realTime() + 824 * day }: CertificateOptions = {},
): Promise<Certificate> {
  // Loaded with the first certificate: it takes longer than all else that a server needs.
  const { generate } = await import('selfsigned');
  const names = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  const { private: key, cert: pem } = await generate([{ name: 'commonName', value: 'Labrig simulator' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: dateOf(until - 825 * day),
    notAfterDate: dateOf(until),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: ip, ip: name } : { type: dns, value: name })),
      },
    ],
  });
  return { key, pem, fingerprint: new X509Certificate(pem).fingerprint256 };
}
