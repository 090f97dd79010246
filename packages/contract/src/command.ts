import { contractCommand } from './command/contract-command.ts';
import { driftCommand } from './command/drift-command.ts';
import { recordCommand } from './command/record-command.ts';
import type { Command } from 'commander';
import type { Terminal } from './command/terminal.ts';

export { CommandError } from './command/command-error.ts';
export type { Terminal } from './command/terminal.ts';

/**
 * The commands of this package, for a program that has more. Their code is loaded when they run.
 *
 * @throws from their actions: CommandError for what the person at the terminal can mend.
 */
export function contractCommands(terminal: Terminal): readonly Command[] {
  return [contractCommand(terminal), recordCommand(terminal), driftCommand(terminal)];
}
