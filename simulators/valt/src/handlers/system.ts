import { mapRows } from '@labrig/simulator';
import { done } from '../answers.ts';
import { freeOn } from '../recordings/disk.ts';
import type { ValtHandlers } from '../valt-world.ts';

/** Lines of the log that one answer holds. */
const most = 500;

export const system = {
  getGeneral: ({ state, now }) =>
    done({
      // A text: newer clients split it at its dots.
      version: state.version,
      media_servers: mapRows(state.mediaServers, ({ name, address, capacity }, id) => ({
        name,
        address,
        free_space: freeOn(state, id, now),
        total: capacity,
      })),
    }),
  listLogs({ state }) {
    const lines = mapRows(state.log, ({ time, user, message }) => ({
      created: Math.floor(time / 1000),
      ...(user !== null && { user }),
      message,
    }));
    return done({ logs_list: lines.toReversed().slice(0, most) });
  },
} satisfies Partial<ValtHandlers>;
