/* RFC 4180, with one thing more: nothing at all between two commas is null, and two quotes are the empty text. */

/** A row of a table, and the line of the text in which it begins, from 1 on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

/** What a text has that is no CSV, and in which line. */
export interface CsvProblem {
  readonly line: number;
  readonly problem: string;
}

/** Reads the rows of a table; rows end with CRLF or LF, and empty lines are none. The first problem is the end. */
export function* readCsv(text: string): Generator<CsvRow | CsvProblem> {
  const cell = /("[^"]*(?:""[^"]*)*"|[^",\r\n]*)(,|\r?\n|$)/y;
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let start = 1;
  let cells: (string | null)[] = [];
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (!found) return void (yield { line, problem: 'a quote or a bare carriage return is out of place' });
    const [, content = '', end] = found;
    const isQuoted = content.startsWith('"');
    cells.push(isQuoted ? content.slice(1, -1).replaceAll('""', '"') : content || null);
    if (isQuoted) line += content.split('\n').length - 1;
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== null) yield { line: start, cells };
    cells = [];
    line += 1;
    start = line;
  }
}

/** A row of a table as text, its end included. */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => (cell === null ? '' : quoted(String(cell)))).join(',')}\r\n`;
}

function quoted(text: string): string {
  return text === '' || /[",\r\n\ufeff]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
