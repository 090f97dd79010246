import { addRow, dropRow, eachRow, isRefused, mapRows, rowOf } from '@labrig/simulator';
import { deleted, done, notFound } from '../answers.ts';
import { numberOf } from '../given.ts';
import { endRecording } from '../recordings/life-cycle.ts';
import { camerasOf } from '../recordings/start.ts';
import { checkReferences, named } from '../references.ts';
import { connectionOf } from './cameras.ts';
import type { Draft } from '@labrig/simulator';
import type { Room as RoomView, RoomInput, RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Room, ValtState } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const roomAdmin = {
  listAdminRooms: ({ state }) => done(mapRows(state.rooms, (room, id) => viewOf(state, room, id))),
  createRoom({ state, body, update }) {
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    const base = { isIo: false, ioCamera: null, ioUser: null, cameras: [], lockedBy: null, isPrepared: false };
    const room: Room = { ...base, recording: null, name: body.name, mediaServer: numberOf(body.wowza), ...input };
    const id = state.rooms.next;
    update((draft) => {
      addRow(draft.rooms, room as Draft<Room>);
    });
    return done({ id });
  },
  getAdminRoom({ state, path }) {
    const room = rowOf(state.rooms, path.room);
    return room ? done(viewOf(state, room, path.room)) : notFound;
  },
  editRoom({ state, path, body, update }) {
    if (!rowOf(state.rooms, path.room)) return notFound;
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    update((draft) => {
      Object.assign(rowOf(draft.rooms, path.room)!, input);
    });
    return done({ id: path.room });
  },
  deleteRoom(call) {
    const { state, path, update } = call;
    const room = rowOf(state.rooms, path.room);
    if (!room) return notFound;
    if (room.recording !== null) endRecording(call, room.recording);
    update((draft) => {
      dropRow(draft.rooms, path.room);
      eachRow(call.state.schedules, (schedule, id) => {
        if (schedule.room === path.room) dropRow(draft.schedules, id);
      });
    });
    return deleted;
  },
  listRoomCameras({ state, path }) {
    const room = rowOf(state.rooms, path.room);
    if (!room) return notFound;
    const cameras = camerasOf(state, room).map((camera) => ({
      ...connectionOf(camera, camera.id),
      wowza: { id: camera.mediaServer, name: rowOf(state.mediaServers, camera.mediaServer)!.name },
    }));
    return done({ cameras });
  },
} satisfies Partial<ValtHandlers>;

function inputOf(state: ValtState, body: RoomInput): Partial<Room> | Refused<400, RuleError> {
  const id = (given: RoomInput['wowza']): number | undefined => (given === undefined ? undefined : numberOf(given));
  const input = named({
    name: body.name,
    mediaServer: id(body.wowza),
    isIo: body.is_io,
    ioCamera: id(body.io_camera_id),
    ioUser: id(body.io_user_id),
  });
  const wrong = checkReferences(
    ['wowza', state.mediaServers, input.mediaServer],
    ['io_camera_id', state.cameras, input.ioCamera],
    ['io_user_id', state.users, input.ioUser],
  );
  return wrong ?? input;
}

function viewOf(state: ValtState, room: Room, id: number): RoomView {
  const { name, isIo, ioCamera, ioUser } = room;
  return {
    id,
    name,
    is_io: isIo,
    ...(isIo && ioCamera !== null && { io_camera_id: ioCamera }),
    ...(isIo && ioUser !== null && { io_user_id: ioUser }),
    cameras: camerasOf(state, room).map((camera) => ({ id: camera.id, name: camera.name, type: camera.type })),
  };
}
