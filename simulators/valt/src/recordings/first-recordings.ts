import { addRow, momentOf, rowOf, tableOf } from '@labrig/simulator';
import { roomIdOf, userIdOf } from '../people/by-name.ts';
import { expiryOf } from './expiry.ts';
import { bytesAt } from './length.ts';
import { usualColor } from './marker-colors.ts';
import { camerasOf } from './start.ts';
import type { Draft } from '@labrig/simulator';
import type { MarkerOptions, RecordingOptions } from '../options.ts';
import type { Comment, Marker, Recording, ValtState } from '../state.ts';
import type { ValtWorld } from '../valt-world.ts';

/** A server on which was recorded before; the oldest is the first. @throws RangeError for recordings that can't be. */
export function withRecordings(
  state: ValtState,
  { now, random }: Pick<ValtWorld, 'now' | 'random'>,
  recordings: readonly RecordingOptions[],
): ValtState {
  const ids = random('first-recordings');
  const made = recordings
    .map((options) => ({ options, recording: recordingOf(state, now, { ...options, id: () => ids.uuid() }) }))
    .toSorted((a, b) => a.recording.created - b.recording.created);
  const rooms = Map.groupBy(made, ({ recording }) => recording.room!.id);
  for (const own of rooms.values()) checkSuccessive(own.map(({ recording }) => recording));
  const rows: Recording[] = [];
  const comments = tableOf<Comment>() as Draft<ValtState['comments']>;
  let { nextMarker } = state;
  for (const [index, { options, recording }] of made.entries()) {
    const notes = options.markers ?? [];
    const isOld = state.generation === 5;
    rows.push(isOld ? { ...recording, markers: notes.map((note) => markerOf(note, nextMarker++)) } : recording);
    if (isOld) continue;
    for (const note of notes) addRow(comments, commentOf(note, index + 1, recording) as Draft<Comment>);
  }
  const taken = rows.reduce((sum, row) => sum + bytesAt(row, now), 0);
  const server = rowOf(state.mediaServers, 1)!;
  if (server.other + taken > server.capacity)
    throw new RangeError(`a disk of ${server.capacity} bytes can't hold the recordings, too`);
  const filled: ValtState = {
    ...state,
    nextMarker,
    comments: comments as ValtState['comments'],
    mediaServers: tableOf([{ ...server, recordings: taken }]),
  };
  return { ...filled, recordings: tableOf(rows.map((row) => ({ ...row, expires: expiryIn(filled, row, now) }))) };
}

function checkSuccessive(recordings: readonly Recording[]): void {
  const endOf = ({ created, phase }: Recording): number => created + phase.recorded;
  const early = recordings.find(({ created }, index) => index > 0 && created < endOf(recordings[index - 1]!));
  if (early) throw new RangeError(`recording ${early.name}: its room was still recording another`);
}

function expiryIn(state: ValtState, recording: Recording, now: number): number | null {
  const expires = expiryOf(state, recording);
  if (expires === null || expires > now) return expires;
  throw new RangeError(`recording ${recording.name}: the group of its author had it deleted before the lab starts`);
}

function recordingOf(
  state: ValtState,
  now: number,
  {
    name,
    room: roomName,
    author: authorName,
    duration,
    markers = [],
    id,
    ...rest
  }: RecordingOptions & { id: () => string },
): Recording {
  const refuse = (wrong: boolean, message: string): void => {
    if (wrong) throw new RangeError(`recording ${name}: ${message}`);
  };
  const author = userIdOf(state, authorName, `recording ${name}`);
  const roomId = roomIdOf(state, roomName, `recording ${name}`);
  const room = rowOf(state.rooms, roomId)!;
  const cameras = camerasOf(state, room);
  const created = momentOf(rest.created, now);
  const ended = created + duration * 1000;
  refuse(cameras.length === 0, `the room ${roomName} has no camera`);
  refuse(!(duration > 0 && duration < 1e9), `duration must be above 0 s, got ${duration}`);
  refuse(ended > now, `it would not be over when the lab starts`);
  const late = markers.find(({ time }) => !(time >= 0 && time <= Math.ceil(duration)));
  refuse(late !== undefined, `the marker ${late?.event} must be within it, got ${late?.time} s`);
  return {
    uuid: id(),
    name,
    created,
    filmed: created,
    author: { id: author, name: rowOf(state.users, author)!.name },
    room: { id: roomId, name: room.name },
    cameras: cameras.map((camera) => ({ id: camera.id, name: camera.name })),
    mediaServer: room.mediaServer,
    sharing: { users: [], groups: [] },
    template: {},
    retention: { type: 'inherit' },
    expires: null,
    markers: [],
    phase: { kind: 'complete', recorded: duration * 1000, ended },
    schedule: null,
    videos: cameras.map((camera) => ({ id: id(), camera: camera.id, ready: ended, offset: 0, upload: null })),
    link: null,
  };
}

function markerOf({ event, time, color = usualColor }: MarkerOptions, id: number): Marker {
  return { id, event, time, color, template: {} };
}

function commentOf({ event, time }: MarkerOptions, recording: number, { author, created }: Recording): Comment {
  const noted = created + time * 1000;
  const content = { message: event, time, created: noted, updated: noted, author: author.id };
  return { recording, updatedBy: null, audio: null, template: null, files: [], ...content };
}
