/** Whom to trust. */
export interface Pin {
  /** The device's own certificate, or the authority's that issued it; PEM. */
  readonly certificate: string | Uint8Array;
  /** SHA-256 of the device's own certificate, in hexadecimal with or without colons: then no other one will do. */
  readonly fingerprint?: string;
}
