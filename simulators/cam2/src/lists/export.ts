import { cameraAt } from '../cameras/camera-of.ts';
import { cellsOf, columns } from './columns.ts';
import { csvRow } from './csv.ts';
import type { Cam2State } from '../state.ts';

/** How a list of cameras is written. `json`: an array with one camera per line. */
export type ListFormat = 'csv' | 'json';

/** The device, or a state of it. */
export type ListSource = Pick<Cam2State, 'cameras'> | { readonly state: Pick<Cam2State, 'cameras'> };

/**
 * All cameras of a server as a text that `importCameras` and the option `cameras` take back.
 *
 * @throws RangeError where the text would be longer than texts can be: from about 750,000 cameras on as JSON. Write `exportLines`
 *   to a file then.
 * @example
 * await writeFile('cameras.csv', exportCameras(lab.cam2, 'csv'));
 */
export function exportCameras(source: ListSource, format: ListFormat): string {
  return [...exportLines(source, format)].join('');
}

/**
 * The same line by line, for lists of any length; each brings its end along.
 *
 * @example
 * await writeFile('cameras.json', exportLines(lab.cam2, 'json'));
 */
export function* exportLines(source: ListSource, format: ListFormat): Generator<string> {
  const { cameras } = 'state' in source ? source.state : source;
  yield format === 'csv' ? csvRow(columns) : '[\n';
  for (let row = 1; row < cameras.next; row += 1) {
    const camera = cameraAt(cameras, row);
    yield format === 'csv'
      ? csvRow(cellsOf(camera))
      : `${JSON.stringify(camera)}${row === cameras.next - 1 ? '' : ','}\n`;
  }
  if (format === 'json') yield ']\n';
}
