/** What was recorded of a device: one line of JSON for what it is, then one for each exchange. */
export interface Cassette {
  readonly header: CassetteHeader;
  /** In the order in which the requests arrived. */
  readonly entries: readonly CassetteEntry[];
}

/** The first line. */
export interface CassetteHeader {
  readonly labrig: 'cassette';
  readonly version: 1;
  readonly vendor: string;
  /** Of vendors that have several generations of their product. */
  readonly generation?: string;
  /** When recording began: ISO 8601, UTC. */
  readonly started: string;
}

/** One exchange with the device. Secrets are `__secret_1__`, `__secret_2__`, …, the same one for the same secret each time. */
export interface CassetteEntry {
  /** When the request arrived, in milliseconds since `started`. */
  readonly time: number;
  /** How long the answer took, in milliseconds. */
  readonly took: number;
  readonly request: CassetteRequest;
  /** Absent: none came. */
  readonly answer?: CassetteAnswer;
  /** Why none came, or why it wasn't taken whole. */
  readonly error?: string;
}

export interface CassetteRequest {
  readonly method: string;
  /** Path and query, below the device's address. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: CassetteBody;
}

export interface CassetteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: CassetteBody;
}

/** A body: JSON, a text, the parts of a form, or of bytes no more than how many they are and their SHA-256. */
export type CassetteBody =
  | { readonly json: unknown }
  | { readonly text: string }
  | { readonly form: readonly CassettePart[] }
  | CassetteBytes;

export interface CassetteBytes {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A part of a form: a text, or a file. */
export type CassettePart =
  | { readonly name: string; readonly value: string }
  | ({ readonly name: string; readonly file: string } & CassetteBytes);

/** Stands for the device's own address wherever that appears. */
export const origin = '__origin__';

/** Stands for the nth secret. */
export const secret = (number: number): string => `__secret_${number}__`;

/** Does something in this text stand for something else? */
export function hasPlaces(text: string): boolean {
  return /__secret_\d+__|__origin__/.test(text);
}
