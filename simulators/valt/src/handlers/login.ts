import { mapRows, rowOf } from '@labrig/simulator';
import { done } from '../answers.ts';
import { isGood } from '../people/tokens.ts';
import { writeLog } from '../log.ts';
import type { ValtHandlers } from '../valt-world.ts';

export const login = {
  login({ state, now, update, random, body: { username, password } }) {
    const [found] = mapRows(state.users, (user, id) =>
      user.name === username && user.password === password ? [{ user, id }] : [],
    ).flat();
    if (!found) return { status: 401, body: { data: 'Invalid username or password' } };
    const { user, id } = found;
    // A second login answers the same token and ends nobody's session.
    if (user.token && isGood(state, user, now)) return done({ access_token: user.token.value });
    const value = random('tokens').hex(32);
    update((draft) => {
      rowOf(draft.users, id)!.token = { value, granted: now };
      writeLog(draft, now, 'Logged in', user.name);
    });
    return done({ access_token: value });
  },
} satisfies Partial<ValtHandlers>;
