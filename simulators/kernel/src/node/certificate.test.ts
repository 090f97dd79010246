import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressBytes } from './address-bytes.ts';
import { createCertificate } from './certificate.ts';

test('a certificate is its own authority, and its key fits', async () => {
  const { key, pem, fingerprint } = await createCertificate('lab.example');
  const certificate = new X509Certificate(pem);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkIssued(certificate)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(certificate.ca).toBe(true);
  expect(certificate.fingerprint256).toBe(fingerprint);
  expect(certificate.subject).toBe('CN=Labrig simulator');
  expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
});

test('two certificates have two keys and two numbers', async () => {
  const [one, other] = (await Promise.all([1, 2].map(() => createCertificate('127.0.0.1')))).map(
    ({ pem }) => new X509Certificate(pem),
  );
  expect(one!.serialNumber).not.toBe(other!.serialNumber);
  expect(one!.checkIssued(other!) && one!.verify(other!.publicKey)).toBe(false);
});

test.each(['lab.example', '10.11.12.23', 'fe80::1:2', 'fe80::3%eth0', '::ffff:10.1.2.3'])(
  '%s is named in it',
  async (host) => {
    const certificate = new X509Certificate((await createCertificate(host)).pem);
    for (const address of ['127.0.0.1', '::1']) expect(certificate.checkIP(address)).toBe(address);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost('other.example')).toBeUndefined();
    const [bare = ''] = host.split('%');
    expect(certificate.checkHost(bare) ?? certificate.checkIP(bare)).toBe(bare);
  },
);

test('it holds from 825 days before its end, also in the next half of the century', async () => {
  for (const until of [
    '2027-01-02T03:04:05Z',
    '2049-12-31T23:59:59Z',
    '2050-01-01T00:00:00Z',
    '2052-02-29T12:00:00Z',
  ]) {
    const { validFromDate, validToDate } = new X509Certificate(
      (await createCertificate('127.0.0.1', { until: Date.parse(until) })).pem,
    );
    expect(validToDate.toISOString()).toBe(until.replace('Z', '.000Z'));
    expect(Number(validToDate) - Number(validFromDate)).toBe(825 * 86_400_000);
  }
});

test('an address of version 6 has sixteen bytes, however it is written', () => {
  expect(addressBytes('::')).toEqual(Array.from({ length: 16 }, () => 0));
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      fc.pre(isIPv6(address));
      const bytes = addressBytes(address);
      const written = Array.from({ length: 8 }, (_, at) => ((bytes[2 * at]! << 8) | bytes[2 * at + 1]!).toString(16));
      expect(bytes).toHaveLength(16);
      expect(new URL(`http://[${written.join(':')}]`).hostname).toBe(new URL(`http://[${address}]`).hostname);
    }),
  );
});
