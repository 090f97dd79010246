import { perPage, rowOf } from '@labrig/simulator';
import { serverDate } from '../dates.ts';
import { recordedAt } from './length.ts';
import { hexOf } from './marker-colors.ts';
import type { Marker as MarkerView, RecordDetails, RecordRetention, RecordSummary, Video } from '../generated/spec.ts';
import type { Marker, Recording, Template, ValtState } from '../state.ts';

/** The id that clients know a recording by. */
export function publicId({ generation }: ValtState, { uuid }: Recording, id: number): number | string {
  return generation === 5 ? id : uuid;
}

const byUuid = perPage<Recording, ReadonlyMap<string, number>>((rows) => {
  const found = new Map<string, number>();
  rows(({ uuid }, id) => found.set(uuid, id));
  return found;
});

/** The recording of an id as a path gives it: a number in generation 5, a UUID in generation 6. */
export function findRecording(
  state: ValtState,
  given: number | string,
): { readonly id: number; readonly recording: Recording } | undefined {
  const id = state.generation === 5 ? Number(given) : idOf(state, String(given).toLowerCase());
  const recording = id === undefined ? undefined : rowOf(state.recordings, id);
  return recording && { id: id!, recording };
}

function idOf({ recordings }: ValtState, uuid: string): number | undefined {
  for (const page of byUuid(recordings)) {
    const id = page.get(uuid);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Of complete recordings, whose summary no longer changes: a search shows the same ones again and again. */
const summaries = new WeakMap<Recording, RecordSummary>();

/** A recording as searches list it. */
export function summaryOf(state: ValtState, recording: Recording, id: number, now: number): RecordSummary {
  const known = summaries.get(recording);
  if (known) return known;
  const { name, created, author, room, cameras, sharing, phase } = recording;
  const summary: RecordSummary = {
    id: publicId(state, recording, id),
    name,
    created: Math.floor(created / 1000),
    author,
    type: 'record',
    duration: Math.floor(recordedAt(recording, now) / 1000),
    room,
    cameras: Object.fromEntries(cameras.map((camera) => [camera.id, camera.name])),
    sharing: { groups: [...sharing.groups], users: [...sharing.users] },
  };
  if (phase.kind === 'complete') summaries.set(recording, summary);
  return summary;
}

/** Everything about a recording. */
export function detailsOf(state: ValtState, recording: Recording, id: number, now: number): RecordDetails {
  return {
    ...summaryOf(state, recording, id, now),
    template: entriesOf(state, recording.template),
    retention: retentionOf(state, recording),
    ...(state.generation === 5
      ? { markers: recording.markers.map((marker) => markerOf(state, marker)) }
      : { videos: videosOf(recording, now) }),
  };
}

function retentionOf({ zone }: ValtState, { retention }: Recording): RecordRetention {
  if (retention.type === 'until') return { type: 'until', until: serverDate(retention.until, zone) };
  return { ...retention };
}

function videosOf({ videos }: Recording, now: number): Video[] | null {
  // Before the first file is there, an upload has no videos at all.
  if (videos.every(({ upload, ready }) => upload !== null && ready === null)) return null;
  return videos.map(({ id, ready }) => ({
    id,
    status: { type: ready !== null && ready <= now ? 'ready' : 'created' },
  }));
}

/** A marker as lists show it. */
export function markerOf(state: ValtState, { id, event, time, color, template }: Marker): MarkerView {
  return { id, event, time, color, hex_color: hexOf(color), template: entriesOf(state, template) };
}

const names = perPage<Template, ReadonlyMap<string, string>>((rows) => {
  const found = new Map<string, string>();
  rows(({ fields }) => {
    for (const { id, name } of fields) found.set(String(id), name);
  });
  return found;
});

/** Values of template fields as answers list them: one object each, from the field's name to its value. */
export function entriesOf(
  { templates }: ValtState,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown>[] {
  const pages = names(templates);
  return Object.entries(values).map(([field, value]) => ({
    [pages.find((page) => page.has(field))?.get(field) ?? field]: value,
  }));
}
