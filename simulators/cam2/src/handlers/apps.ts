import { addRow, mapRows, ok, rowOf } from '@labrig/simulator';
import { findApp } from '../apps/find-app.ts';
import { newClientId, newSecret } from '../apps/new-app.ts';
import { noSuchApp, wrongOwner } from '../answers.ts';
import type { Cam2Handlers } from '../cam2-world.ts';

export const apps = {
  register({ body: { owner, permissionLevel = 'user' }, random, update }) {
    const draw = random('apps');
    const credentials = { clientID: newClientId(draw), clientSecret: newSecret(draw) };
    update((draft) => {
      addRow(draft.apps, { ...credentials, owner, permissionLevel, usage: 0 });
    });
    return ok(credentials);
  },
  updateApp({ state, path, body = {}, update }) {
    const found = findApp(state.apps, path.clientID);
    if (!found) return noSuchApp;
    update((draft) => {
      Object.assign(rowOf(draft.apps, found.row)!, pickGiven(body));
    });
    return ok({ message: 'OK' });
  },
  resetSecret({ state, path, random, update }) {
    const found = findApp(state.apps, path.clientID);
    if (!found) return noSuchApp;
    const clientSecret = newSecret(random('apps'));
    update((draft) => {
      rowOf(draft.apps, found.row)!.clientSecret = clientSecret;
    });
    return ok({ clientSecret });
  },
  clientIdsByOwner({ state, query }) {
    const own = mapRows(state.apps, ({ owner, clientID }) => (owner === query.owner ? [{ clientID }] : []));
    return ok(own.flat());
  },
  usageByClient({ state, path, query }) {
    const found = findApp(state.apps, path.clientID);
    if (!found) return noSuchApp;
    return found.app.owner === query.owner ? ok({ api_usage: found.app.usage }) : wrongOwner;
  },
} satisfies Partial<Cam2Handlers>;

/** Other members of a body are nothing to the app. */
function pickGiven({ owner, permissionLevel }: { owner?: string; permissionLevel?: 'user' | 'admin' | 'webUI' }) {
  return { ...(owner !== undefined && { owner }), ...(permissionLevel !== undefined && { permissionLevel }) };
}
