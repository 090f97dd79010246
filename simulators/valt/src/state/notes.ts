import type { FieldData } from './templates.ts';

/** A note on a recording in generation 6. */
export interface Comment {
  readonly recording: number;
  readonly message: string | null;
  /** Seconds from the beginning. */
  readonly time: number;
  readonly created: number;
  readonly updated: number;
  readonly author: number;
  readonly updatedBy: number | null;
  readonly audio: string | null;
  readonly template: { readonly id: number; readonly data: FieldData; readonly name: string | null } | null;
  readonly files: readonly { readonly id: number; readonly name: string; readonly bytes: Uint8Array }[];
}

/** A spoken note. */
export interface Audio {
  readonly uuid: string;
  /** Seconds. */
  readonly duration: number;
  readonly frequencies: readonly number[];
  readonly bytes: Uint8Array;
}
