/** What the box is like when it is switched on. */
export interface AcmeOptions {
  /** The key that callers must have. Default: 32 hexadecimal digits, drawn from the seed. */
  readonly apiKey?: string;
  /** Default: `north` and `south`. */
  readonly cameras?: readonly CameraOptions[];
}

export interface CameraOptions {
  /** What it is addressed by: a text without white space and slashes. */
  readonly id: string;
  /** What people call it. Default: its id with a capital letter. */
  readonly name?: string;
  /** Of its sensor, in dB, from 0 to 24. Default: 0. */
  readonly gain?: number;
}
