import { ListenError } from '@labrig/simulator/node';
import { deviceOf } from './device-of.ts';
import { startProxy } from '../record/proxy.ts';
import { beginTape } from '../record/tape.ts';
import { CommandError } from './command-error.ts';
import { reachIn } from './device-options.ts';
import { openToWrite } from './files.ts';
import { lineOf } from './vendors.ts';
import type { CassetteEntry } from '../cassette/cassette.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says, as commander reads it. */
export interface RecordLine {
  readonly target: string;
  readonly port: number;
  readonly host: string;
  readonly out: string;
  readonly generation?: string;
}

/**
 * Records until the person wants it to end. The cassette is whole at every moment: each line is written before its answer is
 * passed on.
 *
 * @throws CommandError for a vendor, an address, a file or a port that can't be used.
 */
export async function runRecordLine(vendor: string, options: RecordLine, terminal: Terminal): Promise<void> {
  const line = lineOf(vendor);
  const { target: address, out, port, host, generation } = options;
  if (generation !== undefined && !line.generations?.includes(generation))
    throw new CommandError(
      `${vendor} has ${line.generations ? `the generations ${line.generations.join(' and ')}` : 'no generations'}`,
    );
  const reach = await reachIn(address, options as unknown as Readonly<Record<string, string | undefined>>);
  await using device = deviceOf(reach);
  const file = await openToWrite(out, 'wx');
  const tape = beginTape(file.fd, {
    labrig: 'cassette',
    version: 1,
    vendor,
    ...(generation !== undefined && { generation }),
    started: new Date().toISOString(),
  });
  try {
    const proxy = await startProxy({
      target: device.target,
      tape,
      port,
      host,
      onEntry: (entry) => terminal.tell(told(entry)),
    });
    terminal.print(`${proxy.url} leads to ${device.target.name}, and is written to ${out}. Ctrl-C ends it.`);
    await terminal.stopped();
    await proxy.close();
    terminal.tell(`${tape.count} exchanges are in ${out}.`);
  } catch (error) {
    if (error instanceof ListenError) throw new CommandError(error.message, 2, { cause: error });
    throw error;
  } finally {
    await file.close();
  }
}

function told({ request, answer, error }: CassetteEntry): string {
  return `${answer?.status ?? '–'} ${request.method} ${request.path}${error === undefined ? '' : ` (${error})`}`;
}
