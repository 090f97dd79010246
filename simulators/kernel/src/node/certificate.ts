import { createHash, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { isoTime, realTime } from '../host.ts';
import { addressBytes } from './address-bytes.ts';
import { bits, der, objectId, sequence } from './der.ts';

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
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(spki).digest().subarray(0, 16);
  const names = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  // Written out here, field by field as RFC 5280 lists them: a library takes longer to load than all else that a server needs.
  const content = sequence(
    der(0xa0, der(0x02, [2])),
    // Positive, and another one for every key.
    der(0x02, [0x40], keyId),
    ecdsaWithSha256,
    name,
    sequence(time(until - 825 * day), time(until)),
    name,
    spki,
    der(0xa3, sequence(...extensions(keyId, names))),
  );
  const certificate = new X509Certificate(
    sequence(content, ecdsaWithSha256, bits(sign('sha256', content, privateKey))),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    pem: certificate.toString(),
    fingerprint: certificate.fingerprint256,
  };
}

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'));
/** Issuer and subject: a common name. */
const name = sequence(der(0x31, sequence(objectId('2.5.4.3'), der(0x0c, Buffer.from('Labrig simulator')))));
const yes = der(0x01, [0xff]);

/** With two digits of the year until 2049, as the standard has it. */
function time(at: number): Buffer {
  const digits = isoTime(at).replaceAll(/[-:T]|\.\d+/g, '');
  return digits < '2050' ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

/** What makes it an authority, also for those who are strict (Python 3.13), and the names that it is for. */
function extensions(keyId: Uint8Array, names: readonly string[]): Buffer[] {
  const alternatives = names.map((text) => (isIP(text) ? der(0x87, addressBytes(text)) : der(0x82, Buffer.from(text))));
  return [
    // basicConstraints
    sequence(objectId('2.5.29.19'), yes, der(0x04, sequence(yes))),
    // keyUsage: digitalSignature and keyCertSign, of nine bits two unused
    sequence(objectId('2.5.29.15'), yes, der(0x04, der(0x03, [2, 0b1000_0100]))),
    // subjectKeyIdentifier
    sequence(objectId('2.5.29.14'), der(0x04, der(0x04, keyId))),
    // subjectAltName
    sequence(objectId('2.5.29.17'), der(0x04, sequence(...alternatives))),
  ];
}
