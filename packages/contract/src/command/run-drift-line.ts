import { CassetteError, readCassette } from '../cassette/read-cassette.ts';
import { drift } from '../drift/drift.ts';
import { CommandError } from './command-error.ts';
import { driftText } from './drift-text.ts';
import { readText } from './files.ts';
import type { Known } from '../drift/drift.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says, as commander reads it. */
export interface DriftLine {
  readonly known?: string;
  readonly json?: boolean;
}

/** @throws CommandError with exit code 1 for a file that can't be read: nothing was compared. */
export async function runDriftLine(file: string, { known, json }: DriftLine, terminal: Terminal): Promise<void> {
  const reasons = known === undefined ? {} : knownIn(await readText(known, 1), known);
  const report = await played(await readText(file, 1), file, reasons);
  terminal.print(json ? JSON.stringify(report, null, 2) : driftText(report));
  terminal.exitWith(report.compared === 0 ? 1 : report.fresh > 0 ? 2 : 0);
}

async function played(text: string, file: string, known: Known): ReturnType<typeof drift> {
  try {
    return await drift(readCassette(text), known);
  } catch (error) {
    if (error instanceof CassetteError || error instanceof RangeError)
      throw new CommandError(`${file}: ${error.message}`, 1, { cause: error });
    throw error;
  }
}

function knownIn(text: string, file: string): Known {
  const refuse = (problem: string): never => {
    throw new CommandError(`${file}: ${problem}`, 1);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('it is no JSON');
  }
  const isKnown =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((reason) => typeof reason === 'string' && reason.trim() !== '');
  return isKnown ? (value as Known) : refuse('it must be an object: name of a divergence → the reason, a text');
}
