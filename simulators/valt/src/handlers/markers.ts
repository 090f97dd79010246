import { rowOf } from '@labrig/simulator';
import { deleted, done, notFound } from '../answers.ts';
import { numberOf } from '../given.ts';
import { maySee } from '../people/access.ts';
import { addMarker, checkTime } from '../recordings/notes.ts';
import { findRecording, markerOf } from '../recordings/view.ts';
import { named } from '../references.ts';
import type { ValtHandlers, ValtWorld } from '../valt-world.ts';

export const markers = {
  listMarkers(call) {
    const found = visible(call);
    if (!found) return notFound;
    return done({ markers: found.recording.markers.map((marker) => markerOf(call.state, marker)) });
  },
  addMarker(call) {
    const found = visible(call);
    if (!found) return notFound;
    const { event, time, template, color } = call.body;
    const wrong = checkTime(call, found.id, numberOf(time));
    if (wrong) return wrong;
    const id = addMarker(call, found.id, { event, time: numberOf(time), ...named({ template, color }) });
    return done({ marker_add: true, id, message: 'marker add' });
  },
  editMarker(call) {
    const found = visible(call);
    const place = found?.recording.markers.findIndex(({ id }) => id === call.path.marker) ?? -1;
    if (!found || place < 0) return notFound;
    const { event, template } = call.body;
    call.update((draft) => {
      Object.assign(rowOf(draft.recordings, found.id)!.markers[place]!, named({ event, template }));
    });
    return done({ id: call.path.marker });
  },
  deleteMarker(call) {
    const found = visible(call);
    const place = found?.recording.markers.findIndex(({ id }) => id === call.path.marker) ?? -1;
    if (!found || place < 0) return notFound;
    call.update((draft) => {
      rowOf(draft.recordings, found.id)!.markers.splice(place, 1);
    });
    return deleted;
  },
} satisfies Partial<ValtHandlers>;

interface OnRecord extends ValtWorld {
  readonly who: number;
  readonly path: { readonly record: number | string };
}

function visible({ state, who, path }: OnRecord) {
  const found = findRecording(state, path.record);
  return found && maySee(state, who, found.recording) ? found : undefined;
}
