import { ok } from '@labrig/simulator';
import { findApp } from '../apps/find-app.ts';
import { isSecret } from '../apps/new-app.ts';
import { noSuchApp, wrongSecret } from '../answers.ts';
import { issueToken } from '../tokens/issue.ts';
import type { Cam2Handlers } from '../cam2-world.ts';

export const auth = {
  async auth({ state, now, query: { clientID, clientSecret } }) {
    const found = findApp(state.apps, clientID);
    if (!found) return noSuchApp;
    if (!isSecret(found.app, clientSecret)) return wrongSecret;
    return ok({ token: await issueToken(found.app, state, now) });
  },
} satisfies Partial<Cam2Handlers>;
