/** A file of cameras that can't be used: which one, why, and what to do about it. */
export class CameraFileError extends Error {
  override readonly name = 'CameraFileError';
  readonly file: string;

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options);
    this.file = file;
  }
}

/** What SQLite means by its numbers. */
const problems: Readonly<Record<number, string>> = {
  5: 'is in use. A file serves one lab at a time: end the other one, or take another file.',
  6: 'is in use. A file serves one lab at a time: end the other one, or take another file.',
  8: 'can’t be written to.',
  10: 'can’t be read or written: the disk has failed.',
  11: 'is damaged. Take a copy of it, or another file.',
  13: 'can’t grow: the disk is full.',
  14: 'can’t be opened. Does its folder exist, and is it no folder itself?',
  26: 'is no database.',
};

/** An error of SQLite as one that tells what to do. */
export function fileError(file: string, error: unknown): unknown {
  const { errcode } = error as { readonly errcode?: number };
  if (errcode === undefined) return error;
  // What is beyond eight bits is a detail.
  return new CameraFileError(file, problems[errcode & 0xff] ?? (error as Error).message, { cause: error });
}
