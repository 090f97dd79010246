import { data, id, list, success } from '../call.ts';
import { wireRetention } from './retention.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NewUserGroup, UserGroup, UserGroupInput, UserGroupSummary } from '../generated/operations.ts';
import type { GroupRetention } from './retention.ts';

/** How to set up a group. `max_record_duration` is in minutes, everything else by id; rights are one flat list of names. */
export interface GroupChanges extends Omit<UserGroupInput, 'retention'> {
  /** How long recordings are kept. */
  readonly retention?: GroupRetention;
}

/** A group to create. `template` has the ids of its `information` and `marker` templates (in VALT 6 `comment`). */
export interface GroupSettings extends Omit<NewUserGroup, 'retention'> {
  /** How long recordings are kept. */
  readonly retention?: GroupRetention;
}

/** User groups. Needs access to the administration. All methods that take an id throw HttpError 404 for an unknown one. */
export interface Groups {
  /** All groups with the ids of their templates. */
  list(options?: CallOptions): Promise<readonly UserGroupSummary[]>;
  /** One group with everything that it allows. */
  get(group: number, options?: CallOptions): Promise<UserGroup>;
  /**
   * Creates a group with its rights, templates, retention and video access; resolves with its id.
   *
   * @throws HttpError 400 for a bad value, its message names the member; TypeError for a bad date.
   * @example
   * const id = await valt.groups.create({
   *   name: 'Trainees',
   *   template: { information: 30, marker: 71 },
   *   rights: ['monitoring', 'monitoring--recording', 'monitoring--recording--start-recording'],
   *   max_record_duration: 180,
   *   rooms: [12, 14],
   *   video_access: { users: [14, 15, 17], user_groups: [2, 6] },
   *   retention: { type: 'days', for: 365 },
   * });
   */
  create(group: GroupSettings, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. */
  edit(group: number, changes: GroupChanges, options?: CallOptions): Promise<void>;
  /** Removes a group. */
  delete(group: number, options?: CallOptions): Promise<void>;
}

export function groupsOf({ api }: Context): Groups {
  return {
    list: (options) => list(api.listUserGroups({}, options), 'userGroups'),
    get: (group, options) => data(api.getUserGroup({ path: { group } }, options)),
    create: async (group, options) => id(api.createUserGroup({ body: kept(group) }, options)),
    async edit(group, changes, options) {
      await success(api.editUserGroup({ path: { group }, body: kept(changes) }, options));
    },
    async delete(group, options) {
      await success(api.deleteUserGroup({ path: { group }, body: {} }, options));
    },
  };
}

function kept<Input extends GroupChanges>(input: Input): Input {
  return input.retention ? { ...input, retention: wireRetention(input.retention) } : input;
}
