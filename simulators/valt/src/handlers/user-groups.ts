import { addRow, dropRow, eachRow, isRefused, mapRows, rowOf } from '@labrig/simulator';
import { deleted, done, invalid, notFound, wrongFields } from '../answers.ts';
import { dayOf, serverDate } from '../dates.ts';
import { numberOf, numbersOf } from '../given.ts';
import { byCategory, rightCategories } from '../people/rights.ts';
import { videoAccessOf } from '../people/video-access.ts';
import { refreshExpiry } from '../recordings/expiry.ts';
import { checkReferences, named } from '../references.ts';
import type { Draft } from '@labrig/simulator';
import type {
  GroupRetention as RetentionView,
  GroupRetentionInput,
  RuleError,
  UserGroup,
  UserGroupInput,
  UserGroupSummary,
} from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Group, GroupRetention, ValtState } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const userGroups = {
  listUserGroups: ({ state }) =>
    done({ userGroups: mapRows(state.groups, (group, id) => summaryOf(state, group, id)) }),
  createUserGroup({ state, body, update }) {
    const { information, marker = body.template.comment } = body.template;
    if (information === undefined || marker === undefined) return wrongFields({ template: invalid });
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    const base: Omit<Group, 'information' | 'marker'> = {
      name: body.name,
      rights: [],
      maxRecordDuration: null,
      rooms: [],
      videoAccess: { users: [], groups: [] },
      retention: { type: 'infinitely' },
    };
    const group = { ...base, information: numberOf(information), marker: numberOf(marker), ...input };
    const id = state.groups.next;
    update((draft) => {
      addRow(draft.groups, group as Draft<Group>);
    });
    return done({ id });
  },
  getUserGroup({ state, path }) {
    const group = rowOf(state.groups, path.group);
    return group ? done(viewOf(state, group, path.group)) : notFound;
  },
  editUserGroup({ state, path, body, update }) {
    if (!rowOf(state.groups, path.group)) return notFound;
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    update((draft) => {
      Object.assign(rowOf(draft.groups, path.group)!, input);
      refreshExpiry(draft);
    });
    return done({ id: path.group });
  },
  deleteUserGroup({ state, path, update }) {
    if (!rowOf(state.groups, path.group)) return notFound;
    update((draft) => {
      dropRow(draft.groups, path.group);
      eachRow(state.users, ({ group }, id) => {
        if (group === path.group) rowOf(draft.users, id)!.group = null;
      });
      refreshExpiry(draft);
    });
    return deleted;
  },
  listRights: () => done(Object.entries(rightCategories).map(([name, rights]) => ({ name, sub_rights: [...rights] }))),
  getRights({ path: { category } }) {
    const rights = Object.hasOwn(rightCategories, category) ? rightCategories[category] : undefined;
    return rights ? done({ name: category, sub_rights: [...rights] }) : notFound;
  },
} satisfies Partial<ValtHandlers>;

function inputOf(state: ValtState, body: UserGroupInput): Partial<Group> | Refused<400, RuleError> {
  const { name, template: { information, marker: given, comment } = {}, rights } = body;
  const marker = given ?? comment;
  const retention = body.retention && retentionOf(body.retention);
  if (retention === null) return wrongFields({ retention: invalid });
  const input = named({
    name,
    information: information === undefined ? undefined : numberOf(information),
    marker: marker === undefined ? undefined : numberOf(marker),
    rights,
    maxRecordDuration: body.max_record_duration === undefined ? undefined : numberOf(body.max_record_duration) || null,
    rooms: body.rooms === undefined ? undefined : numbersOf(body.rooms),
    videoAccess: body.video_access && {
      users: numbersOf(body.video_access.users),
      groups: numbersOf(body.video_access.user_groups),
    },
    retention,
  });
  const wrong = checkReferences(
    ['template', state.templates, input.information],
    ['template', state.templates, input.marker],
    ['rooms', state.rooms, input.rooms],
    ['video_access', state.users, input.videoAccess?.users],
    ['video_access', state.groups, input.videoAccess?.groups],
  );
  return wrong ?? input;
}

/** `null`: the member that its type needs is missing, or no date. */
function retentionOf({ type, until, for: count }: GroupRetentionInput): GroupRetention | null {
  if (type === 'infinitely') return { type };
  if (type === 'until') return until !== undefined && dayOf(until) !== undefined ? { type, until } : null;
  return count === undefined ? null : { type, for: numberOf(count) };
}

function summaryOf({ generation }: ValtState, { name, marker, information }: Group, id: number): UserGroupSummary {
  return { id, name, ...(generation === 5 ? { marker } : { comment: marker }), information };
}

function viewOf(state: ValtState, group: Group, id: number): UserGroup {
  return {
    ...summaryOf(state, group, id),
    rights: byCategory(group.rights).map(({ name, rights }) => ({ name, 'sub-rights': [...rights] })),
    max_record_duration: group.maxRecordDuration,
    rooms: group.rooms.flatMap((room) => {
      const found = rowOf(state.rooms, room);
      return found ? [{ id: room, name: found.name }] : [];
    }),
    video_access: videoAccessOf(state, group.videoAccess),
    retention: shownRetention(state, group.retention),
  };
}

function shownRetention({ zone }: ValtState, retention: GroupRetention): RetentionView {
  const span = { days: 0, hours: 0, minutes: 0 };
  if (retention.type === 'until') return { until: serverDate(retention.until, zone), for: span };
  if (retention.type !== 'infinitely') span[retention.type] = retention.for;
  return { until: 0, for: span };
}
