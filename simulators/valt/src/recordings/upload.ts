import { addRow, rowOf } from '@labrig/simulator';
import { notFound, wrongFields } from '../answers.ts';
import { namedUser } from '../people/access.ts';
import { expiryOf } from './expiry.ts';
import { filmOf } from './film.ts';
import { publicId } from './view.ts';
import type { Draft } from '@labrig/simulator';
import type { RuleError, UploadCreated } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Access, Recording } from '../state.ts';
import type { ValtWorld } from '../valt-world.ts';

/** The longest file that is taken, in bytes. */
const longest = 512 * 2 ** 20;

/** Seconds that a film may claim to have: a year. */
const longestFilm = 31_536_000;

/** Milliseconds for which the server works on a file: two seconds, and one more for each 10 MB. */
const work = (size: number): number => 2000 + Math.ceil(size / 10_000);

interface Announced {
  readonly name: string;
  readonly author: number;
  readonly sharing: Access;
  readonly template: Readonly<Record<string, unknown>>;
}

/** Makes a recording for a file that is going to be sent. */
export function announceUpload({ state, now, update, random }: ValtWorld, announced: Announced): UploadCreated {
  const { name, author, sharing, template } = announced;
  const ids = random('recordings');
  const video = ids.uuid();
  const recording: Recording = {
    uuid: ids.uuid(),
    name,
    created: now,
    filmed: now,
    author: namedUser(state, author),
    room: null,
    cameras: [],
    mediaServer: null,
    sharing,
    template,
    retention: { type: 'inherit' },
    expires: null,
    markers: [],
    phase: { kind: 'complete', recorded: 0, ended: now },
    schedule: null,
    videos: [{ id: video, camera: null, ready: null, offset: 0, upload: { size: null, received: 0, parts: [] } }],
    link: null,
  };
  const id = state.recordings.next;
  update((draft) => {
    addRow(draft.recordings, { ...recording, expires: expiryOf(state, recording) } as Draft<Recording>);
  });
  return { id: publicId(state, recording, id), videos: [video] };
}

interface Part {
  readonly video: string;
  /** `bytes 0-99/1000`. */
  readonly range: string;
  readonly part: Uint8Array;
}

/** Takes the next bytes of a file. Pieces must come in order and without a gap; only the last one makes it playable. */
export function receivePart(
  { state, now, update }: ValtWorld,
  recordingId: number,
  { video, range, part }: Part,
): Refused<400, RuleError> | typeof notFound | null {
  const recording = rowOf(state.recordings, recordingId)!;
  const place = recording.videos.findIndex(({ id, upload }) => id === video.toLowerCase() && upload !== null);
  const upload = recording.videos[place]?.upload;
  if (!upload) return notFound;
  const [first = 0, last = 0, size = 0] = range.match(/\d+/g)!.map(Number);
  const wrong = (message: string): Refused<400, RuleError> => wrongFields({ 'Content-Range': message });
  if (size > longest) return wrong(`A file may have ${longest} bytes at most.`);
  if (last < first || last >= size) return wrong('The range lies outside of the file.');
  if (last - first + 1 !== part.byteLength) {
    return wrong(`The range says ${last - first + 1} bytes, but ${part.byteLength} came.`);
  }
  if (upload.size !== null && upload.size !== size) return wrong(`The file was said to have ${upload.size} bytes.`);
  if (first !== upload.received) return wrong(`The next byte to come is ${upload.received}.`);
  const received = last + 1;
  update((draft) => {
    const row = rowOf(draft.recordings, recordingId)!;
    const target = row.videos[place]!;
    target.upload = { size, received, parts: [...upload.parts, part] as never };
    if (received < size) return;
    target.ready = now + work(size);
    const phase = { ...recording.phase, ended: now } as Recording['phase'];
    Object.assign(row, { phase, expires: expiryOf(state, { ...recording, phase }) });
  });
  return null;
}

/** When all bytes are there: how long is the film? A file that no player knows has no length. */
export async function measureUpload(world: ValtWorld, recordingId: number): Promise<void> {
  const recording = rowOf(world.state.recordings, recordingId);
  const [video] = recording?.videos ?? [];
  if (!recording || !video || video.ready === null) return;
  const { durationOf } = await import('@labrig/simulator/video');
  const seconds = (await durationOf(await filmOf(recording, video))) ?? 0;
  const recorded = Math.round(Math.min(Math.max(seconds, 0), longestFilm) * 1000);
  world.update((draft) => {
    const row = rowOf(draft.recordings, recordingId);
    // Meanwhile it may have been deleted, and the lab may be another one.
    if (row?.uuid === recording.uuid) Object.assign(row.phase, { recorded });
  });
}
