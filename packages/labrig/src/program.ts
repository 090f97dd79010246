import { contractCommands } from '@labrig/contract/command';
import { command } from '@labrig/lab/command';
import type { Command } from 'commander';
import type { Terminal } from '@labrig/contract/command';

/**
 * The `labrig` program: what the lab has, and what the contract has. What a command needs is loaded when it runs.
 *
 * @throws what `failureOf` reads.
 */
export function program(terminal: Terminal): Command {
  const all = command({ ...terminal, tell: (text) => terminal.tell(`labrig: ${text}`) });
  for (const added of contractCommands(terminal)) all.addCommand(added);
  return all;
}
