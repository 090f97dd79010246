import { isRefused, mapRows, rowOf } from '@labrig/simulator';
import { done, failed, notFound, refused } from '../answers.ts';
import { numberOf, numbersOf } from '../given.ts';
import { mayDo, mayEnter, maySee } from '../people/access.ts';
import { endRecording, pauseRecording, resumeRecording } from '../recordings/life-cycle.ts';
import { timeIndex } from '../recordings/length.ts';
import { addComment, addMarker, checkTime } from '../recordings/notes.ts';
import { startRecording } from '../recordings/start.ts';
import { publicId } from '../recordings/view.ts';
import { checkReferences } from '../references.ts';
import { roomState, runningIn } from '../rooms/room-state.ts';
import type { RoomInfo } from '../generated/spec.ts';
import type { Recording, Room, ValtState } from '../state.ts';
import type { ValtHandlers, ValtWorld } from '../valt-world.ts';

const forbidden = failed(403);

export const rooms = {
  listRooms({ state, now, who }) {
    const infos = mapRows(state.rooms, (room, id) => (mayEnter(state, who, id) ? infoOf(state, room, id, now) : []));
    return done({ rooms: infos.flat() });
  },
  getRoom(call) {
    const { state, now, path } = call;
    const room = enter(call);
    return isRefused(room) ? room : done(infoOf(state, room, path.room, now));
  },
  getRoomStatus(call) {
    const { state, who } = call;
    const room = enter(call);
    if (isRefused(room)) return room;
    const status = roomState(state, room);
    const running = runningIn(state, room);
    if (!running) return done({ status, record: false });
    const id = publicId(state, running, room.recording!);
    return done({ status, record: true, record_id: id, record_access: maySee(state, who, running) });
  },
  startRecording(call) {
    const { state, who, path, body } = call;
    const room = enter(call);
    if (isRefused(room)) return room;
    const { name, author, share, template = {} } = body;
    if (!mayDo(state, who, 'monitoring--recording--start-recording')) return forbidden;
    if (share && !mayDo(state, who, 'monitoring--recording--sharing')) return forbidden;
    const owner = author === undefined ? who : numberOf(author);
    if (owner !== who && !mayDo(state, who, 'monitoring--recording--reassign-author')) return forbidden;
    const sharing = { users: numbersOf(share?.users), groups: numbersOf(share?.groups) };
    const wrong = checkReferences(['share', state.users, sharing.users], ['share', state.groups, sharing.groups]);
    if (wrong) return refused(400, wrong.body.data.message, { start: false, fields: wrong.body.data.fields! });
    const started = startRecording(call, path.room, { name, author: owner, share: sharing, template, schedule: null });
    if (isRefused(started)) return started;
    const id = publicId(call.state, rowOf(call.state.recordings, started.id)!, started.id);
    return done({ message: 'The recording is started', id, start: true });
  },
  stopRecording(call) {
    const running = liveIn(call, 'Recording in room not found', 'monitoring--recording--stop-all-authors');
    if (isRefused(running)) return running;
    endRecording(call, running.id);
    return done({ id: running.publicId, status: true });
  },
  pauseRecording(call) {
    const running = liveIn(call, lost, 'monitoring--recording--pause-all-authors');
    if (isRefused(running)) return running;
    if (!mayDo(call.state, call.who, 'monitoring--recording--pause-recording')) return forbidden;
    pauseRecording(call, running.id);
    return done({ id: running.publicId, status: true });
  },
  resumeRecording(call) {
    const running = liveIn(call, lost, 'monitoring--recording--resume-all-authors');
    if (isRefused(running)) return running;
    resumeRecording(call, running.id);
    return done({ id: running.publicId, status: true });
  },
  addRoomMarker(call) {
    const running = liveIn(call, lost);
    if (isRefused(running)) return running;
    const { event, time, color } = call.body;
    const wrong = checkTime(call, running.id, numberOf(time));
    if (wrong) return wrong;
    const id = addMarker(call, running.id, { event, time: numberOf(time), ...(color && { color }) });
    return done({ marker_add: true, id, message: 'marker add' });
  },
  addRoomComment(call) {
    const running = liveIn(call, lost);
    if (isRefused(running)) return running;
    const { event } = call.body;
    const time = numberOf(call.body.time);
    const wrong = checkTime(call, running.id, time);
    if (wrong) return wrong;
    addComment(call, { recording: running.id, message: event, time, author: call.who });
    return done({ comment_add: true, message: 'comment add', time });
  },
  lockRoom(call) {
    const room = enter(call);
    if (isRefused(room)) return room;
    const { state, who, path, update } = call;
    if (!mayDo(state, who, 'monitoring--lock-rooms')) return forbidden;
    if (room.recording !== null) return refused(400, 'This room is recording.');
    if (room.lockedBy !== null) return refused(400, 'This room is already locked.');
    update((draft) => {
      Object.assign(rowOf(draft.rooms, path.room)!, { lockedBy: who, isPrepared: false });
    });
    return done({ id: path.room, locked_by: who });
  },
  unlockRoom(call) {
    const room = enter(call);
    if (isRefused(room)) return room;
    const { state, who, path, update } = call;
    if (room.lockedBy === null) return refused(400, 'This room is not locked.');
    if (room.lockedBy !== who && !mayDo(state, who, 'monitoring--unlock-all-users')) return forbidden;
    update((draft) => {
      rowOf(draft.rooms, path.room)!.lockedBy = null;
    });
    return done({ id: path.room, locked_by: null });
  },
} satisfies Partial<ValtHandlers>;

const lost = 'The recording in the room is not found';

interface InRoom extends ValtWorld {
  readonly who: number;
  readonly path: { readonly room: number };
}

/** The room of the path, if it is there and the caller may go in. */
function enter({ state, who, path }: InRoom): Room | typeof notFound | typeof forbidden {
  const room = rowOf(state.rooms, path.room);
  if (!room) return notFound;
  return mayEnter(state, who, path.room) ? room : forbidden;
}

/** The recording of the room of the path. With `others`: the right that one needs for somebody else's. */
function liveIn(call: InRoom, message: string, others?: string) {
  const { state, who } = call;
  const room = enter(call);
  if (isRefused(room)) return room;
  const recording = runningIn(state, room);
  if (!recording) return refused(404, message, { status: false });
  if (others !== undefined && recording.author.id !== who && !mayDo(state, who, others)) return forbidden;
  const id = room.recording!;
  return { id, publicId: publicId(state, recording, id) };
}

function infoOf(state: ValtState, room: Room, id: number, now: number): RoomInfo {
  const running = runningIn(state, room);
  const info = { id, name: room.name, has_recording: running !== undefined };
  return running ? { ...info, recording: liveOf(state, running, room.recording!, now) } : info;
}

function liveOf(state: ValtState, recording: Recording, id: number, now: number) {
  const { name, author } = recording;
  return { id: publicId(state, recording, id), name, time: timeIndex(recording, now), author };
}
