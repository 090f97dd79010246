import { data, id, list, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { MediaServer, MediaServerInput, NewMediaServer } from '../generated/operations.ts';

/**
 * Where streams are recorded; other members call them `wowza`. Needs access to the administration. All methods that take an id
 * throw HttpError 404 for an unknown one.
 */
export interface MediaServers {
  /** All media servers; `valt.system.general()` has their disks. */
  list(options?: CallOptions): Promise<readonly MediaServer[]>;
  /** One media server. */
  get(server: number, options?: CallOptions): Promise<MediaServer>;
  /** Resolves with the id. */
  create(server: NewMediaServer, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. */
  edit(server: number, changes: MediaServerInput, options?: CallOptions): Promise<void>;
  /** Removes it. */
  delete(server: number, options?: CallOptions): Promise<void>;
}

export function mediaServersOf({ api }: Context): MediaServers {
  return {
    list: (options) => list(api.listMediaServers({}, options), 'media_servers'),
    get: (server, options) => data(api.getMediaServer({ path: { server } }, options)),
    create: (body, options) => id(api.createMediaServer({ body }, options)),
    async edit(server, body, options) {
      await success(api.editMediaServer({ path: { server }, body }, options));
    },
    async delete(server, options) {
      await success(api.deleteMediaServer({ path: { server }, body: {} }, options));
    },
  };
}
