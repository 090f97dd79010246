import { data, id, list, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NewRoom, Room, RoomInput } from '../generated/operations.ts';

/** What is set up rather than done: needs access to the administration. */
export interface Admin {
  /** Rooms as they are set up; what happens in them is under `valt.room(id)`. */
  readonly rooms: AdminRooms;
}

/** Which rooms there are, and what belongs to them. All methods that take an id throw HttpError 404 for an unknown one. */
export interface AdminRooms {
  /** All rooms with their cameras, whoever asks; `valt.rooms()` has those that the caller may see. */
  list(options?: CallOptions): Promise<readonly Room[]>;
  /** How a room is set up, and its cameras. */
  get(room: number, options?: CallOptions): Promise<Room>;
  /** Creates a room without cameras; resolves with its id. `wowza` is the id of the media server that records it. */
  create(room: NewRoom, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. Give `wowza` in any case: the vendor's client never leaves it out. */
  edit(room: number, changes: RoomInput, options?: CallOptions): Promise<void>;
  /** Removes it for good. */
  delete(room: number, options?: CallOptions): Promise<void>;
}

export function adminOf({ api }: Context): Admin {
  return {
    rooms: {
      list: (options) => list(api.listAdminRooms({}, options)),
      get: (room, options) => data(api.getAdminRoom({ path: { room } }, options)),
      create: (body, options) => id(api.createRoom({ body }, options)),
      async edit(room, body, options) {
        await success(api.editRoom({ path: { room }, body }, options));
      },
      async delete(room, options) {
        await success(api.deleteRoom({ path: { room }, body: {} }, options));
      },
    },
  };
}
