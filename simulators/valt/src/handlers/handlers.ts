import { audio } from './audio.ts';
import { cameras } from './cameras.ts';
import { comments } from './comments.ts';
import { filters } from './filters.ts';
import { help } from './help.ts';
import { login } from './login.ts';
import { markers } from './markers.ts';
import { mediaServers } from './media-servers.ts';
import { presets } from './presets.ts';
import { recordings } from './recordings.ts';
import { roomAdmin } from './room-admin.ts';
import { rooms } from './rooms.ts';
import { schedules } from './schedules.ts';
import { system } from './system.ts';
import { templates } from './templates.ts';
import { userGroups } from './user-groups.ts';
import { users } from './users.ts';
import type { ValtHandlers } from '../valt-world.ts';

/** One handler per operation, in the order of the spec's chapters. */
export const handlers: ValtHandlers = {
  ...login,
  ...rooms,
  ...roomAdmin,
  ...cameras,
  ...recordings,
  ...markers,
  ...comments,
  ...audio,
  ...presets,
  ...schedules,
  ...users,
  ...userGroups,
  ...templates,
  ...filters,
  ...help,
  ...mediaServers,
  ...system,
};
