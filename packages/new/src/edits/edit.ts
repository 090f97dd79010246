/** A file that knows every vendor, and what is added to it. */
export interface Edit {
  /** From the root. */
  readonly path: string;
  /** @throws Refusal if the file is no longer as it was. */
  readonly change: (text: string) => string;
}
