import { HttpError } from '@labrig/valt';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { ValtScenario } from './rig.ts';

/** Users, groups and what they may do. */
export const people: readonly ValtScenario[] = [
  {
    name: 'a user is made, found by card, changed and deleted, and can log in meanwhile',
    operations: ['createUser', 'getUser', 'listUsers', 'editUser', 'deleteUser', 'login'],
    effect: 'changing',
    async run({ valt, client }) {
      const id = await valt.users.create({ name: 'front.desk', password: 'Maple-44', card_number: '40299' });
      assert.isNotEmpty(await client({ username: 'front.desk', password: 'Maple-44' }).rooms());
      assert.deepEqual(
        (await valt.users.list({ cardNumber: '40299' })).map((user) => user.id),
        [id],
      );
      await valt.users.edit(id, { display_name: 'Front desk' });
      assert.deepInclude(await valt.users.get(id), { name: 'front.desk', display_name: 'Front desk' });
      assert.strictEqual(
        (await rejected(() => valt.users.create({ name: 'front.desk', password: 'x' }), HttpError)).status,
        500,
      );
      await valt.users.delete(id);
      assert.strictEqual((await rejected(() => valt.users.get(id), HttpError)).status, 404);
    },
  },
  {
    name: 'a group is made with everything that a group can have',
    operations: ['createUserGroup', 'getUserGroup', 'listUserGroups', 'editUserGroup', 'deleteUserGroup'],
    effect: 'changing',
    async run({ valt, room }) {
      const [first] = await valt.groups.list();
      const [user] = await valt.users.list();
      const { information, marker = first!.comment } = first!;
      const id = await valt.groups.create({
        name: 'Residents',
        template: { information, marker: marker! },
        rights: ['general', 'general--home', 'monitoring--recording--start-recording'],
        max_record_duration: 180,
        rooms: [room],
        video_access: { users: [user!.id], user_groups: [first!.id] },
        retention: { type: 'days', for: 365 },
      });
      const group = await valt.groups.get(id);
      assert.deepInclude(group, { name: 'Residents', max_record_duration: 180 });
      assert.deepInclude(group.retention.for, { days: 365 });
      assert.deepEqual(
        group.rights.map(({ name }) => name),
        ['general', 'monitoring'],
      );
      await valt.groups.edit(id, { retention: { type: 'until', until: '2040-12-31' } });
      assert.include(JSON.stringify((await valt.groups.get(id)).retention), '2040-12-31');
      await valt.groups.delete(id);
      assert.strictEqual((await rejected(() => valt.groups.get(id), HttpError)).status, 404);
    },
  },
  {
    name: 'a group’s maximum duration ends the recordings of its members',
    operations: ['editUserGroup', 'startRecording'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, target }) {
      const me = (await valt.users.list()).find(({ name }) => name === target.credentials['username']);
      await valt.groups.edit(me!.user_group!.id, { max_record_duration: 2 });
      const { id } = await valt.room(room).record.start({ name: 'long' });
      await target.advance!({ seconds: 121 });
      assert.isFalse(await valt.room(room).isRecording());
      assert.strictEqual((await valt.recording(id).get()).duration, 120);
    },
  },
  {
    name: 'rights are listed by category',
    operations: ['listRights', 'getRights'],
    effect: 'reading',
    async run({ valt }) {
      for (const category of await valt.rights.list()) {
        assert.deepEqual(await valt.rights.get(category.name), category);
      }
    },
  },
];
