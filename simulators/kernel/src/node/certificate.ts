import { KeyObject, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { dateOf, realTime } from '../host.ts';
import { addressBytes } from './address-bytes.ts';

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

/** Kinds of subjectAltName in the standard's numbers. */
const dns = 2;
const ip = 7;
/** digitalSignature and keyCertSign; the last two bits are none. */
const usage = { valueHex: Uint8Array.of(0b1000_0100).buffer, unusedBits: 2 };

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
  // Loaded with the first certificate: they take longer than all else that a server needs.
  const [{ BitString, Integer, OctetString, Utf8String }, pki] = await Promise.all([import('asn1js'), import('pkijs')]);
  const { subtle } = globalThis.crypto;
  const { privateKey, publicKey } = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const certificate = new pki.Certificate({ version: 2 });
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  const keyId = (await certificate.getKeyHash()).slice(0, 16);
  // Positive, and another one for every key.
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.of(0x40, ...new Uint8Array(keyId)).buffer });
  const name = new pki.AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new Utf8String({ value: 'Labrig simulator' }),
  });
  for (const who of [certificate.issuer, certificate.subject]) who.typesAndValues.push(name);
  // With two digits of the year until 2049, as the standard has it.
  const [notBefore, notAfter] = [until - 825 * day, until]
    .map(dateOf)
    .map((value) => new pki.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value }));
  Object.assign(certificate, { notBefore, notAfter });
  const altNames = [...new Set(['localhost', '127.0.0.1', '::1', host])].map((value) =>
    isIP(value)
      ? new pki.GeneralName({
          type: ip,
          value: new OctetString({ valueHex: Uint8Array.from(addressBytes(value)).buffer }),
        })
      : new pki.GeneralName({ type: dns, value }),
  );
  // What makes it an authority, also for those who are strict (Python 3.13), and the names that it is for.
  const extensions = [
    { extnID: pki.id_BasicConstraints, critical: true, value: new pki.BasicConstraints({ cA: true }).toSchema() },
    { extnID: pki.id_KeyUsage, critical: true, value: new BitString(usage) },
    { extnID: pki.id_SubjectKeyIdentifier, value: new OctetString({ valueHex: keyId }) },
    { extnID: pki.id_SubjectAltName, value: new pki.AltName({ altNames }).toSchema() },
  ];
  certificate.extensions = extensions.map(
    ({ value, ...extension }) => new pki.Extension({ ...extension, extnValue: value.toBER() }),
  );
  await certificate.sign(privateKey, 'SHA-256');
  const signed = new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));
  return {
    key: KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem' }) as string,
    pem: signed.toString(),
    fingerprint: signed.fingerprint256,
  };
}
