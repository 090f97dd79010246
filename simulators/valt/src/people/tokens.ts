import { perPage, rowOf } from '@labrig/simulator';
import type { User, ValtState } from '../state.ts';

const tokens = perPage<User, ReadonlyMap<string, number>>((rows) => {
  const found = new Map<string, number>();
  rows(({ token }, id) => {
    if (token) found.set(token.value, id);
  });
  return found;
});

/** Whose token it is, if it is still good. */
export function ownerOf(state: ValtState, token: string, now: number): number | undefined {
  for (const page of tokens(state.users)) {
    const id = page.get(token);
    if (id === undefined) continue;
    return isGood(state, rowOf(state.users, id)!, now) ? id : undefined;
  }
  return undefined;
}

/** Is the token that a user has still good? */
export function isGood({ tokenLife }: ValtState, { token }: User, now: number): boolean {
  return token !== null && (tokenLife === null || now < token.granted + tokenLife);
}
