import { id, list, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Marker, MarkerInput, NewMarker, RecordId } from '../generated/operations.ts';

/** Notes on a recording in VALT 5. All methods throw HttpError 404 for a recording or marker that isn't there. */
export interface Markers {
  /** All markers of the recording. */
  list(options?: CallOptions): Promise<readonly Marker[]>;
  /**
   * Adds one, to a finished or a running recording; resolves with its id.
   *
   * @param marker - `time` in seconds from 0; `color` is `red` if not given.
   * @throws HttpError 400 for a time outside of the recording.
   */
  add(marker: NewMarker, options?: CallOptions): Promise<number>;
  /** Changes name or template; position and colour stay. */
  edit(marker: number, changes: MarkerInput, options?: CallOptions): Promise<void>;
  /** Removes it. The vendor has such a call, but where it is, is a guess of this project. */
  delete(marker: number, options?: CallOptions): Promise<void>;
}

export function markersOf({ api }: Context, record: RecordId): Markers {
  return {
    list: (options) => list(api.listMarkers({ path: { record } }, options), 'markers'),
    add: (body, options) => id(api.addMarker({ path: { record }, body }, options)),
    async edit(marker, body, options) {
      await success(api.editMarker({ path: { record, marker }, body }, options));
    },
    async delete(marker, options) {
      await success(api.deleteMarker({ path: { record, marker }, body: {} }, options));
    },
  };
}
