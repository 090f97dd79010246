import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { realTime } from '../host.ts';

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
  // Loaded with the first certificate: most devices have none.
  const { selfSigned } = await import('./self-signed.ts');
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
  const statement = {
    publicKey,
    keyId: hash.subarray(0, 16),
    names: [...new Set(['localhost', '127.0.0.1', '::1', host])],
    from: until - 825 * day,
    until,
  };
  const certificate = new X509Certificate(selfSigned(statement, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    pem: certificate.toString(),
    fingerprint: certificate.fingerprint256,
  };
}
