import { columns, recordOf } from './columns.ts';
import { readCsv } from './csv.ts';
import { CameraListError } from './record.ts';

/** What shall be a camera, and where it stands in its list. */
export interface Entry {
  readonly record: unknown;
  readonly kind: 'line' | 'camera';
  /** From 1 on. */
  readonly place: number;
}

/** What a list holds, whatever it is worth. @throws CameraListError for a text that is neither CSV nor JSON. */
export function readList(list: readonly unknown[] | string): Iterable<Entry> {
  if (typeof list !== 'string') return numbered(list);
  return /^\s*[[{]/.test(list) ? numbered(parsed(list)) : rowsOf(list);
}

function parsed(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CameraListError('camera', 1, `the list is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(value)) throw new CameraListError('camera', 1, 'a list of cameras is a JSON array.');
  return value;
}

function* numbered(records: readonly unknown[]): Generator<Entry> {
  for (const [index, record] of records.entries()) yield { record, kind: 'camera', place: index + 1 };
}

function* rowsOf(text: string): Generator<Entry> {
  let header: readonly string[] | undefined;
  for (const row of readCsv(text)) {
    const { line } = row;
    if ('problem' in row) throw new CameraListError('line', line, `${row.problem}.`);
    if (header) {
      if (row.cells.length !== header.length) {
        throw new CameraListError('line', line, `the row has ${row.cells.length} cells, not ${header.length}.`);
      }
      yield { record: recordOf(header, row.cells), kind: 'line', place: line };
      continue;
    }
    header = row.cells.map((name) => name ?? '');
    const unknown = header.find((name, index) => !columns.includes(name) || header!.indexOf(name) !== index);
    if (unknown !== undefined) {
      throw new CameraListError(
        'line',
        line,
        `a table of cameras has no column ${JSON.stringify(unknown)}, or one only.`,
      );
    }
  }
}
