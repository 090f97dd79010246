import { open, readFile } from 'node:fs/promises';
import { CommandError } from './command-error.ts';
import type { FileHandle } from 'node:fs/promises';

/** The text of a file. @throws CommandError if it can't be read. */
export async function readText(file: string, exitCode = 2): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CommandError(`${file} can't be read: ${(cause as Error).message}`, exitCode, { cause });
  }
}

/**
 * Opens a file to be written, before anything is done whose result would be lost.
 *
 * @param flags - `a`: something may be there, and stays as yet; `wx`: nothing may.
 * @throws CommandError if it can't be.
 */
export async function openToWrite(file: string, flags: 'a' | 'wx'): Promise<FileHandle> {
  try {
    return await open(file, flags);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new CommandError(`${file} is there already: choose another name, or take it away`, 2, { cause });
    throw new CommandError(`${file} can't be written: ${(cause as Error).message}`, 2, { cause });
  }
}
