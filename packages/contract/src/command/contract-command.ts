import { InvalidArgumentError, Option } from 'commander';
import { quiet } from './quiet.ts';
import { addCredentials, addTls } from './device-options.ts';
import { vendorLines } from './vendors.ts';
import type { Command } from 'commander';
import type { ContractLine } from './run-contract-line.ts';
import type { Terminal } from './terminal.ts';
import type { VendorLine } from './vendors.ts';

/** `labrig contract motif --url …`: the vendor's contract against a device. */
export function contractCommand(terminal: Terminal): Command {
  const contract = quiet('contract').description("a vendor's contract against a device, or anything on a port");
  for (const line of vendorLines) contract.addCommand(vendorCommand(line, terminal));
  return contract;
}

function vendorCommand(line: VendorLine, terminal: Terminal): Command {
  const command = quiet(line.name)
    .description(`against ${line.title}`)
    .requiredOption('--url <address>', 'where it is: https://10.11.12.23:6083')
    .addOption(new Option('--only <what>', 'leave out what changes something').choices(['reading']))
    .option('--matching <text>', 'only what has this text in its name')
    .option('--allow-changes', 'also run what changes something; it is put back afterwards', false)
    .option('--patience <seconds>', 'after how long a scenario is stopped', positive, 60)
    .addOption(new Option('--report <format>', 'instead of a few lines').choices(['json', 'junit', 'html']))
    .option('--out <file>', 'where the report goes; default: standard output');
  if (line.generations)
    command.addOption(new Option('--generation <number>', 'default: what it says itself').choices(line.generations));
  return addTls(addCredentials(command, line)).action(async (options: ContractLine) => {
    const { runContractLine } = await import('./run-contract-line.ts');
    await runContractLine(line, options, terminal);
  });
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 86_400)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}
