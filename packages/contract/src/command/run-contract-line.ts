import { deviceOf } from './device-of.ts';
import { htmlOf } from '../report/html.ts';
import { jsonOf } from '../report/json.ts';
import { junitOf } from '../report/junit.ts';
import { textOf } from '../report/text.ts';
import { runContract } from '../runner/run-contract.ts';
import { UnreachableError } from '../runner/unreachable-error.ts';
import { CommandError } from './command-error.ts';
import { credentialsIn, reachIn } from './device-options.ts';
import { openToWrite } from './files.ts';
import { progress } from './progress.ts';
import type { VendorName } from '../suites.ts';
import type { Report } from '../runner/report.ts';
import type { Terminal } from './terminal.ts';
import type { VendorLine } from './vendors.ts';

/** What the command line says, as commander reads it. */
export interface ContractLine {
  readonly url: string;
  readonly only?: 'reading';
  readonly matching?: string;
  readonly allowChanges?: boolean;
  readonly generation?: string;
  readonly patience: number;
  readonly report?: 'json' | 'junit' | 'html';
  readonly out?: string;
}

const writers = { json: jsonOf, junit: junitOf, html: htmlOf };

/**
 * Runs what the command line says. The process ends with 0 if everything that was tried holds, with 1 if something doesn't, broke
 * the spec, or was stopped.
 *
 * @throws CommandError for what can't be run at all.
 */
export async function runContractLine(line: VendorLine, options: ContractLine, terminal: Terminal): Promise<void> {
  const given = options as unknown as Readonly<Record<string, string | undefined>>;
  const { generation, only, matching, allowChanges = false, patience, report: format, out } = options;
  const credentials = credentialsIn(line, given);
  const reach = await reachIn(options.url, given);
  const file = out === undefined ? undefined : await openToWrite(out, 'a');
  const stop = new AbortController();
  void terminal.stopped().then(() => {
    if (!stop.signal.aborted) terminal.tell('Stopping: what was started is stopped, and the device put back.');
    stop.abort();
  });
  try {
    await using device = deviceOf({ ...reach, credentials, ...(generation !== undefined && { generation }) });
    const report = await runContract({
      vendor: line.name as VendorName,
      target: device.target,
      ...(only && { only }),
      ...(matching !== undefined && { matching }),
      allowChanges,
      patience: patience * 1000,
      signal: stop.signal,
      onResult: (result) => terminal.tell(progress(result)),
    });
    const text = format === undefined ? textOf(report) : writers[format](report);
    if (file) {
      await file.truncate();
      await file.writeFile(text);
    } else terminal.print(text.trimEnd());
    terminal.exitWith(isWell(report) ? 0 : 1);
  } catch (error) {
    if (error instanceof UnreachableError) throw new CommandError(error.message);
    throw error;
  } finally {
    await file?.close();
  }
}

function isWell({ failed, passed, violations, interrupted }: Report): boolean {
  return failed === 0 && violations.length === 0 && !interrupted && passed > 0;
}
