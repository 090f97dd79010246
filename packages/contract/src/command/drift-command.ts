import { quiet } from './quiet.ts';
import { CommandError } from './command-error.ts';
import type { Command } from 'commander';
import type { DriftLine } from './run-drift-line.ts';
import type { Terminal } from './terminal.ts';

/**
 * `labrig drift night.jsonl`: plays a cassette back to the simulator. The process ends with 0 if nothing differs but what is
 * known, with 2 if something else does, and with 1 if nothing was compared.
 */
export function driftCommand(terminal: Terminal): Command {
  return (
    quiet('drift')
      .description('plays a cassette back to the simulator, on virtual time, and shows what differs')
      .argument('<cassette>', 'what labrig record has written')
      .option('--known <file>', 'JSON: name of a divergence → why it is all right')
      .option('--json', 'the whole report for programs')
      // A command line that is wrong compares nothing, and must not look like a divergence.
      .exitOverride((error) => {
        if (error.exitCode === 0) throw error;
        throw new CommandError(error.message.replace(/^error: /, ''), 1, { cause: error });
      })
      .action(async (cassette: string, options: DriftLine) => {
        const { runDriftLine } = await import('./run-drift-line.ts');
        await runDriftLine(cassette, options, terminal);
      })
  );
}
