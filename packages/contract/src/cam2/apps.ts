import { AuthenticationError, AuthError, AuthorizationError, ResourceNotFoundError } from '@labrig/cam2';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import { nobody } from './requests.ts';
import { newCamera } from './rig.ts';
import type { Cam2Scenario } from './rig.ts';

/** Client applications and their tokens. */
export const apps: readonly Cam2Scenario[] = [
  {
    name: 'an app is registered, reads cameras, and may write none',
    operations: ['register', 'clientIdsByOwner', 'auth', 'searchCamera', 'createCamera'],
    effect: 'changing',
    async run({ webUI, client }) {
      const credentials = await webUI.apps.register({ owner: 'Bob' });
      assert.include(await webUI.apps.clientIdsByOwner('Bob'), credentials.clientID);
      assert.isEmpty(await webUI.apps.clientIdsByOwner('nobody at all'));
      const bob = client(credentials);
      assert.isNotEmpty(await bob.cameras.search());
      await rejected(() => bob.cameras.create(newCamera), AuthorizationError);
      await rejected(() => bob.apps.register({ owner: 'Bob' }), AuthenticationError);
    },
  },
  {
    name: 'an app changes its owner and what it may do, from its next token on',
    operations: ['updateApp', 'usageByClient'],
    effect: 'changing',
    needs: ['clock'],
    async run({ webUI, client, target }) {
      const credentials = await webUI.apps.register({ owner: 'Bob' });
      const app = webUI.app(credentials.clientID);
      const ken = client(credentials);
      await ken.cameras.search();
      assert.isAtLeast(await app.usage('Bob'), 1);
      await app.updateOwner('Ken');
      await rejected(() => app.usage('Bob'), AuthorizationError);
      await app.updatePermission('admin');
      await rejected(() => ken.cameras.create(newCamera), AuthorizationError);
      await target.advance!({ minutes: 5.1 });
      assert.match(await ken.cameras.create(newCamera), /^[0-9a-f]{24}$/);
    },
  },
  {
    name: 'an old secret gives no token, a new one does',
    operations: ['resetSecret', 'auth'],
    effect: 'changing',
    async run({ webUI, client }) {
      const credentials = await webUI.apps.register({ owner: 'Bob' });
      const clientSecret = await webUI.app(credentials.clientID).resetSecret();
      const error = await rejected(() => client(credentials).cameras.search(), AuthError);
      assert.notInclude(JSON.stringify(error) + String(error.stack), credentials.clientSecret);
      assert.isNotEmpty(await client({ ...credentials, clientSecret }).cameras.search());
    },
  },
  {
    name: 'a token that has expired is replaced, once for all calls that wait',
    operations: ['auth', 'searchCamera'],
    effect: 'reading',
    needs: ['clock'],
    async run({ user, target }) {
      await user.cameras.search();
      await target.advance!({ minutes: 5.1 });
      const pages = await Promise.all(Array.from({ length: 20 }, () => user.cameras.search()));
      assert.isTrue(pages.every((page) => page.length > 0));
    },
  },
  {
    name: 'an app that nobody knows is not found, wherever it is named',
    operations: ['updateApp', 'resetSecret', 'usageByClient', 'auth'],
    effect: 'changing',
    async run({ webUI, client }) {
      const app = webUI.app(nobody);
      for (const call of [() => app.updateOwner('Bob'), () => app.resetSecret(), () => app.usage('Bob')]) {
        await rejected(call, ResourceNotFoundError);
      }
      const stranger = client({ clientID: nobody, clientSecret: 'f'.repeat(71) });
      assert.instanceOf((await rejected(() => stranger.cameras.search(), AuthError)).cause, ResourceNotFoundError);
    },
  },
];
