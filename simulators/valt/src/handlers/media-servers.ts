import { addRow, dropRow, mapRows, rowOf } from '@labrig/simulator';
import { deleted, done, failed, notFound } from '../answers.ts';
import { numberOf } from '../given.ts';
import { named } from '../references.ts';
import type { MediaServer as ServerView, MediaServerInput } from '../generated/spec.ts';
import type { MediaServer } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const mediaServers = {
  listMediaServers: ({ state }) => done({ media_servers: mapRows(state.mediaServers, serverView) }),
  createMediaServer({ state, body, update }) {
    const { name, address, ssl = false } = body;
    const base = { ...usualServer, name, address, ssl, port: ssl ? 444 : 1935 };
    const id = state.mediaServers.next;
    update((draft) => {
      addRow(draft.mediaServers, { ...base, ...inputOf(body) });
    });
    return done({ id });
  },
  getMediaServer({ state, path }) {
    const server = rowOf(state.mediaServers, path.server);
    return server ? done(serverView(server, path.server)) : notFound;
  },
  editMediaServer({ state, path, body, update }) {
    if (!rowOf(state.mediaServers, path.server)) return notFound;
    update((draft) => {
      Object.assign(rowOf(draft.mediaServers, path.server)!, inputOf(body));
    });
    return done({ id: path.server });
  },
  deleteMediaServer({ state, path, update }) {
    if (!rowOf(state.mediaServers, path.server)) return notFound;
    const users = [
      ...mapRows(state.rooms, ({ mediaServer }) => mediaServer),
      ...mapRows(state.cameras, ({ mediaServer }) => mediaServer),
      ...mapRows(state.recordings, ({ mediaServer }) => mediaServer),
    ];
    // What others refer to can't be taken away: a failure of the database, as with users of one name.
    if (users.includes(path.server)) return failed(500);
    update((draft) => dropRow(draft.mediaServers, path.server));
    return deleted;
  },
} satisfies Partial<ValtHandlers>;

/** What a media server is like of which nothing more is said. */
export const usualServer: Omit<MediaServer, 'name' | 'address' | 'port' | 'ssl'> = {
  folder: '/usr/local/WowzaStreamingEngine/content',
  capacity: 4e12,
  other: 2e11,
  recordings: 0,
  isUp: true,
};

function inputOf({ name, address, storage_folder: folder, port, ssl }: MediaServerInput): Partial<MediaServer> {
  return named({ name, address, folder, port: port === undefined ? undefined : numberOf(port), ssl });
}

export function serverView({ name, address, port, ssl, folder }: MediaServer, id: number): ServerView {
  return { id, name, address, port, ssl, storage_folder: folder };
}
