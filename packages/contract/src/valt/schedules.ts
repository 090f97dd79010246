import { HttpError } from '@labrig/valt';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { ValtScenario, ValtRig } from './rig.ts';

/** Seconds since 1970, so long from now. */
const fromNow = ({ target }: Pick<ValtRig, 'target'>, seconds: number): number =>
  Math.ceil(target.clock!.now() / 1000) + seconds;

/** Recordings that start by themselves. */
export const schedules: readonly ValtScenario[] = [
  {
    name: 'a schedule starts and stops a recording',
    operations: ['createSchedule', 'getSchedule', 'listSchedules'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, target }) {
      const before = (await valt.schedules.list()).length;
      const start_at = fromNow({ target }, 3600);
      const id = await valt.schedules.create({ name: 'OSCE run', room, start_at, duration: 1800 });
      assert.deepInclude(await valt.schedules.get(id), { status: 'pending', start_at, stop_at: start_at + 1800 });
      assert.strictEqual((await valt.room(room).schedules())[0]?.id, id);
      await target.advance!({ seconds: 3602 });
      assert.isTrue(await valt.room(room).isRecording());
      assert.strictEqual((await valt.schedules.get(id)).status, 'started');
      await target.advance!({ seconds: 1800 });
      assert.isFalse(await valt.room(room).isRecording());
      assert.strictEqual((await valt.recordings.search({ search: 'OSCE run' }))[0]?.duration, 1800);
      assert.lengthOf(await valt.schedules.list(), before);
    },
  },
  {
    name: 'a schedule recurs, skips, is stopped, changed and deleted',
    operations: ['editSchedule', 'deleteNextOccurrence', 'stopSchedule', 'deleteSchedule'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, target }) {
      const start_at = fromNow({ target }, 3600);
      const recurrence = { type: 'daily', range_type: 'after', end_after: 10 } as const;
      const id = await valt.schedules.create({ name: 'rounds', room, start_at, duration: 600, recurrence });
      const day = 86_400;
      assert.strictEqual((await valt.schedules.skipNext(id)).start_at, start_at + day);
      assert.strictEqual((await rejected(() => valt.schedules.stop(id), HttpError)).status, 404);
      await valt.schedules.edit(id, { name: 'long rounds', duration: 7200 });
      await target.advance!({ seconds: 3600 + day + 60 });
      await valt.schedules.stop(id);
      assert.deepInclude(await valt.schedules.get(id), { name: 'long rounds', start_at: start_at + 2 * day });
      await valt.schedules.delete(id);
      assert.strictEqual((await rejected(() => valt.schedules.get(id), HttpError)).status, 404);
    },
  },
  {
    name: 'a schedule that does not recur has no occurrence to skip',
    operations: ['deleteNextOccurrence'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, target }) {
      const start_at = fromNow({ target }, 3600);
      const id = await valt.schedules.create({ name: 'once', room, start_at, duration: 600 });
      assert.strictEqual((await rejected(() => valt.schedules.skipNext(id), HttpError)).status, 400);
    },
  },
  {
    name: 'schedules that others cover are listed as blocked or in conflict',
    operations: ['listBlockedSchedules', 'listConflictingSchedules'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, target }) {
      const plan = (name: string, from: number, to: number): Promise<number> =>
        valt.schedules.create({ name, room, start_at: fromNow({ target }, from), duration: to - from });
      const long = await plan('long', 1000, 4000);
      const within = await plan('within', 2000, 3000);
      const across = await plan('across', 3500, 5000);
      const ids = (list: readonly { readonly id: number }[]): number[] => list.map(({ id }) => id);
      assert.deepEqual(ids(await valt.schedules.blocked()), [within]);
      assert.deepEqual(ids(await valt.schedules.conflicts()), [long, across]);
    },
  },
  {
    name: 'a year of weekly schedules runs, week by week',
    operations: ['createSchedule', 'searchRecords'],
    effect: 'changing',
    needs: ['clock'],
    async run({ valt, room, target }) {
      const start_at = fromNow({ target }, 3600);
      const recurrence = { type: 'weekly', range_type: 'after', end_after: 52 } as const;
      await valt.schedules.create({ name: 'weekly rounds', room, start_at, duration: 3600, recurrence });
      await target.advance!({ days: 366 });
      const made = await valt.recordings.search({ search: 'weekly rounds' }).toArray({ limit: 100 });
      assert.lengthOf(made, 52);
      assert.isTrue(made.every(({ duration }) => duration === 3600));
    },
  },
];
