import { mapRows, rowOf } from '@labrig/simulator';
import type { VideoAccess } from '../generated/spec.ts';
import type { Access, ValtState } from '../state.ts';

/** Whose recordings may be seen, as answers show it: groups that are granted as a whole, and single users under their group. */
export function videoAccessOf(state: ValtState, { users, groups }: Access): VideoAccess {
  const shown = new Map<number, { id: number; name: string; users: { id: number; name: string }[] }>();
  const show = (group: number) => {
    const entry = shown.get(group) ?? { id: group, name: rowOf(state.groups, group)!.name, users: [] };
    shown.set(group, entry);
    return entry;
  };
  for (const group of groups) if (rowOf(state.groups, group)) show(group).users.push(...membersOf(state, group));
  for (const id of users) {
    const user = rowOf(state.users, id);
    if (!user || user.group === null || !rowOf(state.groups, user.group)) continue;
    const entry = show(user.group);
    if (!entry.users.some((member) => member.id === id)) entry.users.push({ id, name: user.name });
  }
  return { user_groups: [...shown.values()] };
}

function membersOf({ users }: ValtState, group: number): { id: number; name: string }[] {
  return mapRows(users, (user, id) => (user.group === group ? [{ id, name: user.name }] : [])).flat();
}
