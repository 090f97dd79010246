import { Command, InvalidArgumentError } from 'commander';
import { scenarioCommand } from './scenario/command.ts';
import { vendors } from './vendors/vendors.ts';
import { jsonReport, tableReport } from './report.ts';
import { up } from './up.ts';
import type { ClockMode } from '@labrig/simulator';
import type { Scenario } from './generated/scenario-types.ts';
import type { Terminal } from './terminal.ts';
import type { RunningLab, UpOptions } from './up.ts';

export { refusalOf } from './refusal.ts';
export type { Terminal } from './terminal.ts';

/**
 * The `labrig` program with the commands of the lab.
 *
 * @throws CommanderError for a wrong command line; UpError and ListenError for what can't be brought up.
 */
export function command(terminal: Terminal): Command {
  const { print, tell, stopped } = terminal;
  const program = new Command('labrig')
    .description('Fake lab camera systems that behave like the real ones.')
    .exitOverride()
    // What is wrong is said once, by whoever catches the error.
    .configureOutput({ outputError: () => undefined });
  const settings = vendors.flatMap((vendor) =>
    (vendor.settings ?? []).map((setting) => ({ ...setting, of: vendor.name })),
  );
  const bringUp = program
    .command('up')
    .description('bring the lab up: simulators and control API')
    .argument('[vendor...]', `which simulators: ${vendors.map(({ name }) => name).join(', ')}; all if none is named`)
    .option(
      '--port <number>',
      'port of console and control API; the simulators take the next ones; 0: free ones',
      port,
      4000,
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--token <text>', 'what callers of the control API must send as a bearer token')
    .option('--scenario <file>', 'what the lab is like, and what happens when: YAML or JSON')
    .option('--data <file>', 'keep the lab in this file, and go on with what is in it; made if it is missing')
    .option('--seed <number>', 'same seed, same lab (default: that of the scenario, or 1)', integer)
    .option(
      '--clock <mode>',
      'system, paused, auto, or how many times as fast as real time (default: that of the scenario, or system)',
      clock,
    )
    .option('--json', 'one line of JSON instead of the table')
    .action(async (names: string[], { json, scenario: file, ...options }: Said) => {
      const said = Object.entries(options).filter(([name]) => settings.some((setting) => setting.name === name));
      const scenario = file === undefined ? undefined : await read(file);
      const running: RunningLab = await up({
        vendors: names,
        ...options,
        ...(scenario && { scenario }),
        settings: Object.fromEntries(said) as Record<string, number>,
        ...(tell && { tell }),
      });
      print(json ? jsonReport(running) : tableReport(running));
      await stopped();
      await running.close();
    });
  program.addCommand(inherited(scenarioCommand(terminal), program));
  for (const { name, description, of, ...range } of settings) {
    bringUp.option(`--${name} <number>`, `${of}: ${description}`, within(range));
  }
  return program;
}

/** What the command line says of `labrig up`. */
type Said = Omit<UpOptions, 'scenario' | 'vendors' | 'settings' | 'tell'> & {
  readonly json?: boolean;
  readonly scenario?: string;
};

/** What reads scenarios is large, and most labs have none. */
async function read(file: string): Promise<Scenario> {
  const { readScenario } = await import('./scenario/read.ts');
  return readScenario(file);
}

/** Commander hands settings on to commands that it makes, not to those that are added. */
function inherited(added: Command, from: Command): Command {
  added.copyInheritedSettings(from);
  for (const below of added.commands) inherited(below as Command, added);
  return added;
}

function integer(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value)) throw new InvalidArgumentError('It must be an integer.');
  return value;
}

function within({ least, most }: { readonly least: number; readonly most: number }): (text: string) => number {
  return (text) => {
    const value = integer(text);
    if (value < least || value > most) throw new InvalidArgumentError(`It must be from ${least} to ${most}.`);
    return value;
  };
}

function port(text: string): number {
  // The simulators need the next five.
  return within({ least: 0, most: 65_530 })(text);
}

function clock(text: string): ClockMode {
  if (text === 'system' || text === 'paused' || text === 'auto') return text;
  const rate = Number(text);
  if (!(rate > 0 && rate <= 1e6)) throw new InvalidArgumentError('It must be system, paused, auto or a rate above 0.');
  return rate;
}
