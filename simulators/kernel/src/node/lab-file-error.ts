/** A file of labs that can't be used: which one, why, and what to do about it. */
export class LabFileError extends Error {
  override readonly name = 'LabFileError';
  readonly file: string;

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${file} ${problem}`, options);
    this.file = file;
  }
}

/** What SQLite means by its numbers. */
const problems: Readonly<Record<number, string>> = {
  5: 'is in use: another process has it open',
  6: 'is in use: another process has it open',
  8: "can't be written to",
  10: "can't be read or written: the disk has failed",
  11: 'is damaged: take a copy of it, or another file',
  13: "can't grow: the disk is full",
  14: "can't be opened: is its folder there, may it be written to, and is it no folder itself?",
  26: 'is no database: take another file',
};

/** An error of SQLite as one that tells what to do. */
export function fileError(file: string, error: unknown): unknown {
  const { errcode } = error as { readonly errcode?: number };
  if (errcode === undefined) return error;
  // What is beyond eight bits is a detail.
  return new LabFileError(file, problems[errcode & 0xff] ?? (error as Error).message, { cause: error });
}
