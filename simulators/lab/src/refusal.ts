import { LabFileError, ListenError } from '@labrig/simulator/node';
import { CommanderError } from 'commander';
import { ScenarioError } from './scenario/scenario-error.ts';
import { UpError } from './up-error.ts';

/**
 * What to tell the person at the terminal, in one line, about an error that is theirs to mend; `undefined` for any other.
 * Commander's help is such an error, too, and says nothing more.
 */
export function refusalOf(error: unknown): string | undefined {
  if (error instanceof UpError || error instanceof ListenError || error instanceof LabFileError) return error.message;
  if (error instanceof ScenarioError) return firstOf(error);
  if (!(error instanceof CommanderError)) return undefined;
  return isHelp(error) ? '' : error.message.replace(/^error: /, '').replaceAll('\n', ' ');
}

/** A scenario may have many problems; one is enough to go on with. */
function firstOf({ message, problems, file }: ScenarioError): string {
  const [first = ''] = message.split('\n');
  const more = problems.length - 1;
  return more === 0 ? first : `${first} (and ${more} more: labrig scenario check ${file ?? 'FILE'} tells all)`;
}

/** Help was printed: because it was asked for (exit code 0), or because nothing was. */
function isHelp({ code }: CommanderError): boolean {
  return code.startsWith('commander.help');
}
