import { sign } from 'node:crypto';
import { isIP } from 'node:net';
import {
  ASN1BitString,
  ASN1Boolean,
  ASN1Class,
  ASN1EncodableSequence,
  ASN1EncodableSet,
  ASN1Form,
  ASN1GeneralizedTime,
  ASN1Integer,
  ASN1ObjectIdentifier,
  ASN1OctetString,
  ASN1UTCTime,
  ASN1UTF8String,
  ASN1Value,
  encodeASN1,
  encodeObjectIdentifier,
  parseASN1NoLeftoverBytes,
} from '@oslojs/asn1';
import { dateOf } from '../host.ts';
import { addressBytes } from './address-bytes.ts';
import type { KeyObject } from 'node:crypto';
import type { ASN1Encodable } from '@oslojs/asn1';

/** What stands in a certificate. */
export interface Statement {
  readonly publicKey: KeyObject;
  /** Bytes that tell this key from others. */
  readonly keyId: Uint8Array;
  /** Host names and addresses. */
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** A certificate that vouches for itself, in DER: field by field as RFC 5280 lists them, signed by ECDSA with SHA-256. */
export function selfSigned({ publicKey, keyId, names, from, until }: Statement, privateKey: KeyObject): Uint8Array {
  const algorithm = sequence(id('1.2.840.10045.4.3.2'));
  const name = sequence(new ASN1EncodableSet([sequence(id('2.5.4.3'), new ASN1UTF8String(ascii('Labrig simulator')))]));
  const content = sequence(
    context(ASN1Form.Constructed, 0, encodeASN1(new ASN1Integer(2n))),
    // Positive, and another one for every key.
    new ASN1Integer(BigInt(`0x40${Buffer.from(keyId).toString('hex')}`)),
    algorithm,
    name,
    sequence(time(from), time(until)),
    name,
    parseASN1NoLeftoverBytes(publicKey.export({ type: 'spki', format: 'der' })),
    context(ASN1Form.Constructed, 3, encodeASN1(sequence(...extensions(keyId, names)))),
  );
  return encodeASN1(sequence(content, algorithm, bits(sign('sha256', encodeASN1(content), privateKey))));
}

/** What makes it an authority, also for those who are strict (Python 3.13), and the names that it is for. */
function extensions(keyId: Uint8Array, names: readonly string[]): ASN1Encodable[] {
  const yes = new ASN1Boolean(true);
  const extension = (type: string, value: ASN1Encodable, ...critical: readonly ASN1Boolean[]): ASN1Encodable =>
    sequence(id(type), ...critical, new ASN1OctetString(encodeASN1(value)));
  const alternatives = names.map((name) =>
    isIP(name)
      ? context(ASN1Form.Primitive, 7, Uint8Array.from(addressBytes(name)))
      : context(ASN1Form.Primitive, 2, ascii(name)),
  );
  return [
    // basicConstraints: an authority
    extension('2.5.29.19', sequence(yes), yes),
    // keyUsage: digitalSignature is the first bit, keyCertSign the sixth
    extension('2.5.29.15', bits(Uint8Array.of(0b1000_0100), 6), yes),
    // subjectKeyIdentifier
    extension('2.5.29.14', new ASN1OctetString(keyId)),
    // subjectAltName
    extension('2.5.29.17', sequence(...alternatives)),
  ];
}

/** With two digits of the year until 2049, as the standard has it. */
function time(at: number): ASN1Encodable {
  const date = dateOf(at);
  const year = date.getUTCFullYear();
  const rest = [date.getUTCMonth() + 1, date.getUTCDate()] as const;
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()] as const;
  return year < 2050
    ? new ASN1UTCTime(year % 100, ...rest, ...clock)
    : new ASN1GeneralizedTime(year, ...rest, ...clock, 0);
}

function sequence(...parts: readonly ASN1Encodable[]): ASN1Encodable {
  return new ASN1EncodableSequence([...parts]);
}

function id(dotted: string): ASN1Encodable {
  return new ASN1ObjectIdentifier(encodeObjectIdentifier(dotted));
}

function context(form: ASN1Form, tag: number, value: Uint8Array): ASN1Encodable {
  return new ASN1Value(ASN1Class.ContextSpecific, form, tag, value);
}

function bits(bytes: Uint8Array, length = bytes.length * 8): ASN1Encodable {
  return new ASN1BitString(bytes, length);
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text);
}
