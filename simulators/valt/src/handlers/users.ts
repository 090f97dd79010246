import { addRow, dropRow, eachRow, isRefused, mapRows, rowOf } from '@labrig/simulator';
import { deleted, done, failed, notFound } from '../answers.ts';
import { numberOf, numbersOf } from '../given.ts';
import { refreshExpiry } from '../recordings/expiry.ts';
import { endRecording } from '../recordings/life-cycle.ts';
import { checkReferences, named } from '../references.ts';
import { videoAccessOf } from '../people/video-access.ts';
import type { Draft } from '@labrig/simulator';
import type { RuleError, User as UserView, UserInput } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { User, ValtState } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const users = {
  listUsers({ state, query: { cardNumber } }) {
    const all = mapRows(state.users, (user, id) =>
      cardNumber === undefined || user.cardNumber === cardNumber ? [viewOf(state, user, id)] : [],
    );
    return done(all.flat());
  },
  createUser(call) {
    const { state, body, update } = call;
    if (isTaken(state, body.name)) return failed(500);
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    const base = { displayName: null, group: null, cardNumber: null, rooms: [], videoAccess: none, token: null };
    const user: User = { ...base, name: body.name, password: body.password, ...input };
    const id = state.users.next;
    update((draft) => {
      addRow(draft.users, user as Draft<User>);
    });
    return done({ id });
  },
  getUser({ state, path }) {
    const user = rowOf(state.users, path.user);
    return user ? done(viewOf(state, user, path.user)) : notFound;
  },
  editUser({ state, path, body, update }) {
    if (!rowOf(state.users, path.user)) return notFound;
    if (body.name !== undefined && isTaken(state, body.name, path.user)) return failed(500);
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    update((draft) => {
      Object.assign(rowOf(draft.users, path.user)!, input);
      refreshExpiry(draft);
    });
    return done({ id: path.user });
  },
  deleteUser(call) {
    const { path, update } = call;
    if (!rowOf(call.state.users, path.user)) return notFound;
    const planned = mapRows(call.state.schedules, (schedule, id) => ({ ...schedule, id }));
    const own = planned.filter(({ author }) => author.id === path.user);
    for (const { recording } of own) if (recording !== null) endRecording(call, recording);
    const { state } = call;
    update((draft) => {
      dropRow(draft.users, path.user);
      // What only this user could undo is undone; what is recorded stays.
      eachRow(state.rooms, ({ lockedBy, ioUser }, id) => {
        const room = rowOf(draft.rooms, id)!;
        if (lockedBy === path.user) room.lockedBy = null;
        if (ioUser === path.user) room.ioUser = null;
      });
      for (const { id } of own) if (rowOf(draft.schedules, id)) dropRow(draft.schedules, id);
      refreshExpiry(draft);
    });
    return deleted;
  },
} satisfies Partial<ValtHandlers>;

const none = { users: [], groups: [] };

/** Two users of one name are a failure of the database, as the vendor has it. */
function isTaken(state: ValtState, name: string, except?: number): boolean {
  return mapRows(state.users, (user, id) => user.name === name && id !== except).includes(true);
}

function inputOf(state: ValtState, body: UserInput): Partial<User> | Refused<400, RuleError> {
  const { name, password, display_name: display = body.displayName, card_number: card } = body;
  const input = named({
    name,
    password,
    displayName: display,
    group: body.user_group === undefined ? undefined : numberOf(body.user_group),
    cardNumber: card === undefined ? undefined : card === null ? null : String(card),
    rooms: body.rooms === undefined ? undefined : numbersOf(body.rooms),
    videoAccess: body.video_access && {
      users: numbersOf(body.video_access.users),
      groups: numbersOf(body.video_access.user_groups),
    },
  });
  const wrong = checkReferences(
    ['user_group', state.groups, input.group],
    ['rooms', state.rooms, input.rooms],
    ['video_access', state.users, input.videoAccess?.users],
    ['video_access', state.groups, input.videoAccess?.groups],
  );
  return wrong ?? input;
}

function viewOf(state: ValtState, { name, displayName, group, cardNumber, videoAccess }: User, id: number): UserView {
  const own = group === null ? undefined : rowOf(state.groups, group);
  return {
    id,
    name,
    display_name: displayName,
    user_group: own ? { id: group!, name: own.name } : null,
    card_number: cardNumber,
    video_access: videoAccessOf(state, videoAccess),
  };
}
