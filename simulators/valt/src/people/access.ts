import { rowOf } from '@labrig/simulator';
import type { Group, Recording, User, ValtState } from '../state.ts';

/** The group of a user, if there is one. */
export function groupOf({ users, groups }: ValtState, user: number): Group | undefined {
  const id = rowOf(users, user)?.group;
  return id === null || id === undefined ? undefined : rowOf(groups, id);
}

/** Does this user hold a right? Where rights aren't looked at, everybody does. */
export function mayDo(state: ValtState, user: number, right: string): boolean {
  return !state.enforcesRights || (groupOf(state, user)?.rights.includes(right) ?? false);
}

/** May this user go into a room? Rooms are granted to groups and, on top, to users. */
export function mayEnter(state: ValtState, user: number, room: number): boolean {
  if (!state.enforcesRights) return true;
  return (
    (rowOf(state.users, user)?.rooms.includes(room) ?? false) || (groupOf(state, user)?.rooms.includes(room) ?? false)
  );
}

/** May this user see a recording? One's own, what is shared with one, and what video access opens. */
export function maySee(state: ValtState, user: number, { author, sharing }: Recording): boolean {
  if (!state.enforcesRights || author.id === user) return true;
  const own = rowOf(state.users, user);
  const group = own?.group ?? 0;
  if (sharing.users.includes(user) || sharing.groups.includes(group)) return true;
  const authorGroup = rowOf(state.users, author.id)?.group ?? 0;
  return [own, rowOf(state.groups, group)].some(
    (grants) =>
      grants !== undefined &&
      (grants.videoAccess.users.includes(author.id) || grants.videoAccess.groups.includes(authorGroup)),
  );
}

/** A user as answers name one. */
export function namedUser(state: ValtState, id: number): { readonly id: number; readonly name: string } {
  return { id, name: (rowOf(state.users, id) as User).name };
}
