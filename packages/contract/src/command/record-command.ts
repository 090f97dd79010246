import { InvalidArgumentError, Option } from 'commander';
import { quiet } from './quiet.ts';
import { addTls } from './device-options.ts';
import { vendorLines } from './vendors.ts';
import type { Command } from 'commander';
import type { RecordLine } from './run-record-line.ts';
import type { Terminal } from './terminal.ts';

/** `labrig record motif --target … --out night.jsonl`: a proxy that writes a cassette. */
export function recordCommand(terminal: Terminal): Command {
  const record = quiet('record')
    .description('a proxy in front of a device that writes what goes through it to a cassette, without secrets')
    .argument('<vendor>', vendorLines.map(({ name }) => name).join(', '))
    .requiredOption('--target <address>', 'the device: https://10.11.12.23:6083')
    .requiredOption('--out <file>', 'the cassette, a new file: night.jsonl')
    .option('--port <number>', 'where the proxy listens, with HTTP; 0: a free port', port, 4100)
    .option('--host <address>', 'address to listen on: whoever reaches it reaches the device', '127.0.0.1')
    .addOption(new Option('--generation <number>', 'of vendors that have several'));
  return addTls(record).action(async (vendor: string, options: RecordLine) => {
    const { runRecordLine } = await import('./run-record-line.ts');
    await runRecordLine(vendor, options, terminal);
  });
}

function port(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('It must be from 0 to 65535.');
  return value;
}
