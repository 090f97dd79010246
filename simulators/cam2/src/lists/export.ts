import { memoryStore } from '../database/memory-store.ts';
import { cellsOf, columns } from './columns.ts';
import { csvRow } from './csv.ts';
import type { CameraStore, Held } from '../database/camera-store.ts';

/** How a list of cameras is written. `json`: an array with one camera per line. */
export type ListFormat = 'csv' | 'json';

/** The device, or a state of it. */
export type ListSource = Held | { readonly state: Held };

/**
 * All cameras of a server as a text that `importCameras` and the option `cameras` take back.
 *
 * @param store - where the cameras are, if the simulator was given a store.
 * @throws RangeError where the text would be longer than texts can be: from about 750,000 cameras on as JSON. Write `exportLines`
 *   to a file then.
 * @example
 * await writeFile('cameras.csv', exportCameras(lab.cam2, 'csv'));
 */
export function exportCameras(source: ListSource, format: ListFormat, store?: CameraStore): string {
  return [...exportLines(source, format, store)].join('');
}

/**
 * The same line by line, for lists of any length; each brings its end along.
 *
 * @example
 * await writeFile('cameras.json', exportLines(lab.cam2, 'json'));
 */
export function* exportLines(
  source: ListSource,
  format: ListFormat,
  store: CameraStore = memoryStore,
): Generator<string> {
  const held = 'state' in source ? source.state : source;
  if (held.version && store === memoryStore) {
    throw new RangeError(
      'the cameras are not in the state: name their store, as in exportLines(lab.cam2, "csv", store)',
    );
  }
  yield format === 'csv' ? csvRow(columns) : '[\n';
  const last = store.next(held) - 1;
  let row = 0;
  for (const camera of store.all(held)) {
    row += 1;
    yield format === 'csv' ? csvRow(cellsOf(camera)) : `${JSON.stringify(camera)}${row === last ? '' : ','}\n`;
  }
  if (format === 'json') yield ']\n';
}
