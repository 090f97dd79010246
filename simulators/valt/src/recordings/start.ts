import { addRow, rowOf } from '@labrig/simulator';
import { blank, invalid, refused } from '../answers.ts';
import { groupOf, namedUser } from '../people/access.ts';
import { roomState } from '../rooms/room-state.ts';
import { freeOn } from './disk.ts';
import type { Draft } from '@labrig/simulator';
import type { RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Access, Camera, Named, Recording, Room, ValtState } from '../state.ts';
import type { ValtWorld } from '../valt-world.ts';

/** What a recording is started with. */
export interface Wanted {
  readonly name: string;
  readonly author: number;
  readonly share: Access;
  readonly template: Readonly<Record<string, unknown>>;
  readonly schedule: number | null;
}

/** Seconds of recording that must be free on the disk: a file of no length is no use. */
const leastFree = 1;

const reasons = {
  recording: 'The room is already recording',
  paused: 'The room is already recording',
  locked: 'The room is locked',
};

/** Begins a recording in a room. */
export function startRecording(
  world: ValtWorld,
  roomId: number,
  { name, author, share, template, schedule }: Wanted,
): Refused<400, RuleError> | { readonly id: number } {
  const { state, now, update, random } = world;
  const room = rowOf(state.rooms, roomId)!;
  const no = (message: string): Refused<400, RuleError> => refused(400, message, { start: false });
  const word = roomState(state, room);
  if (word !== 'available' && word !== 'prepared') return no(reasons[word]);
  if (!rowOf(state.users, author)) return wrong({ author: invalid });
  const missing = missingFields(state, author, template);
  if (missing.length > 0) return wrong(Object.fromEntries(missing.map((field) => [`template[${field}]`, blank])));
  const cameras = camerasOf(state, room).filter((camera) => camera.isOnline);
  if (cameras.length === 0) return no('No camera of this room is available');
  const server = rowOf(state.mediaServers, room.mediaServer)!;
  if (!server.isUp) return no(`The media server ${server.name} is not available`);
  const bytes = cameras.length * 500_000 * leastFree;
  if (freeOn(state, room.mediaServer, now) < bytes) return no(`The disk of ${server.name} is full`);

  const limit = groupOf(state, author)?.maxRecordDuration ?? null;
  const ids = random('recordings');
  const recording: Recording = {
    uuid: ids.uuid(),
    name,
    created: now,
    filmed: now,
    author: namedUser(state, author),
    room: { id: roomId, name: room.name },
    cameras: cameras.map(({ id, name: label }) => ({ id, name: label })),
    mediaServer: room.mediaServer,
    sharing: share,
    template,
    retention: { type: 'inherit' },
    expires: null,
    markers: [],
    phase: { kind: 'recording', since: now, recorded: 0, until: limit === null ? null : now + limit * 60_000 },
    schedule,
    videos: cameras.map(({ id }) => ({ id: ids.uuid(), camera: id, ready: null, offset: 0, upload: null })),
    link: null,
  };
  const id = state.recordings.next;
  update((draft) => {
    addRow(draft.recordings, recording as Draft<Recording>);
    Object.assign(rowOf(draft.rooms, roomId)!, { recording: id, isPrepared: false });
    if (schedule !== null) rowOf(draft.schedules, schedule)!.recording = id;
  });
  return { id };
}

function wrong(fields: Readonly<Record<string, string>>): Refused<400, RuleError> {
  const list = Object.entries(fields).map(([name, message]) => ({ name, message }));
  return refused(400, 'Validation Error', { start: false, fields: list });
}

/** Names of the fields that the author's information template insists on and that got no value. */
function missingFields(state: ValtState, author: number, template: Wanted['template']): number[] {
  const group = groupOf(state, author);
  const { fields = [] } = (group && rowOf(state.templates, group.information)) ?? {};
  const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
  return fields.filter(({ id, isOn, isRequired }) => isOn && isRequired && isEmpty(template[id])).map(({ id }) => id);
}

/** The cameras of a room, with their ids. */
export function camerasOf(state: ValtState, { cameras }: Room): (Camera & Named)[] {
  return cameras.flatMap((id) => {
    const camera = rowOf(state.cameras, id);
    return camera ? [{ ...camera, id }] : [];
  });
}
