import { connectionFaults } from './connection-faults.ts';
import { deviceFaults } from './device-faults.ts';
import { httpFaults } from './http-faults.ts';
import { promisedTo } from './fault.ts';
import { textOf } from '../fixtures/documents/programs.ts';
import type { DeviceFault } from './device-faults.ts';
import type { Fault, Promised } from './fault.ts';

/** Where the tables stand in the document. */
export const marks = { begin: '<!-- made from the faults; begin -->', end: '<!-- end -->' } as const;

/** What people call a vendor's device: the heading of its guide. */
const titleOf = (vendor: string): string => /^# (.+)$/m.exec(textOf(`docs/${vendor}.md`))?.[1] ?? vendor;

/** The hostile matrix for people: what a caller gets, fault by fault. */
export function faultTables(): string {
  return [
    '## An answer comes, and is not what was asked for',
    shared(httpFaults),
    '## No answer comes, or not the whole of one',
    shared(connectionFaults),
    '## Devices, and what they record',
    ofDevices(deviceFaults),
  ].join('\n\n');
}

function shared(faults: readonly Fault[]): string {
  return table(
    ['fault', 'what happens', 'lower layer', 'upper layer', 'reads are sent', 'what changes something is sent'],
    faults.map((fault) => {
      const { outcome, error } = promisedTo(fault, true);
      // Where the status isn't declared, the outcome has it, too.
      const { status: _, ...unfit } = promisedTo(fault, false).outcome;
      const undeclared = fault.status === undefined ? undefined : { outcome: unfit, error: 'DecodeError' as const };
      const both = (one: (promised: Promised) => string): string =>
        [...new Set([one({ outcome, error }), ...(undeclared ? [one(undeclared)] : [])])].join(', or ');
      return [
        fault.name,
        fault.happens,
        both((each) => outcomeText(each.outcome)),
        both((each) => code(each.error)),
        times(fault.sent.safe),
        times(fault.sent.unsent),
      ];
    }),
  );
}

function ofDevices(faults: readonly DeviceFault[]): string {
  return table(
    ['device', 'fault', 'what happens', 'call', 'lower layer', 'upper layer', 'is sent'],
    faults.flatMap(({ vendor, name, happens, calls }) =>
      Object.entries(calls).map(([call, { outcome, error, sent }], index) => [
        index === 0 ? titleOf(vendor) : '',
        index === 0 ? name : '',
        index === 0 ? happens : '',
        words[call] ?? call,
        outcomeText(outcome),
        code(error),
        times(sent),
      ]),
    ),
  );
}

const words: Readonly<Record<string, string>> = {
  safe: 'a read',
  unsent: 'one that changes something',
  still: 'a still',
  upload: 'an upload',
};

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const code = (text: string): string => `\`${text}\``;

function outcomeText(outcome: Promised['outcome']): string {
  const { ok: _, ...told } = outcome;
  return code(
    Object.entries(told)
      .map(([name, value]) => `${name}: ${typeof value === 'string' ? `'${value}'` : String(value)}`)
      .join(', '),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
