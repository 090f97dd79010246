import { CommandError } from '@labrig/contract/command';
import { refusalOf } from '@labrig/lab/command';
import { CommanderError } from 'commander';

/** How the program ends after an error. */
export interface Failure {
  /** For the person at the terminal; empty where everything has been said. */
  readonly message: string;
  readonly exitCode: number;
}

/** How an error ends the program that the person at the terminal can mend; `undefined`: it is a defect. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof CommandError) return { message: error.message, exitCode: error.exitCode };
  const message = refusalOf(error);
  if (message === undefined) return undefined;
  return { message, exitCode: error instanceof CommanderError && error.exitCode === 0 ? 0 : 2 };
}
