import { datetimeToCron, HttpError } from '@labrig/motif';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import type { MotifScenario } from './rig.ts';

const nightly = { cron_expression: '0 0 22 ? * MON-FRI' };

/** Tasks at times of the clock, and at times of a recording. */
export const schedules: readonly MotifScenario[] = [
  {
    name: 'every call that can be scheduled is listed with its arguments, and cleared',
    operations: [
      'scheduleRecording',
      'scheduleCameraRecording',
      'scheduleCopy',
      'scheduleCameraCopy',
      'scheduleExport',
      'scheduleCameraExport',
      'scheduleOutput',
      'scheduleCameraOutput',
      'scheduleConfigure',
      'scheduleCameraConfigure',
      'getSchedule',
      'clearSchedule',
      'clearTask',
    ],
    effect: 'changing',
    wants: ['no tasks', 'usual outputs'],
    async run({ motif, serial }) {
      const { schedule } = motif;
      const own = motif.camera(serial).schedule;
      const made = [
        await schedule.recording.start({ task_name: 'a', ...nightly, duration: 1800, codec: 'high' }),
        await own.recording.start({ task_name: 'b', ...nightly, duration: 60 }),
        await schedule.recordings.copyAll({ task_name: 'c', ...nightly, delete_after: true }),
        await own.recordings.copyAll({ task_name: 'd', ...nightly, location: '/storage' }),
        await schedule.recordings.exportAll({ task_name: 'e', ...nightly, to_store: false }),
        await own.recordings.exportAll({ task_name: 'f', ...nightly }),
        await schedule.io.set('led', { task_name: 'g', ...nightly, value: 0.5 }),
        await own.io.set('ledgreen', {
          task_name: 'h',
          cron_expression: '%3 * * ? * *',
          camera_relative: true,
          value: Infinity,
        }),
        await schedule.configure('Gain', { task_name: 'i', ...nightly, value: 2 }),
        await own.configure('ExposureTime', { task_name: 'j', ...nightly, value: 5000 }),
      ];
      assert.deepEqual(made[0]!.arguments, { duration: 1800, codec: 'high' });
      assert.deepEqual(made[7]!.arguments, { value: 'Infinity' });
      assert.deepEqual(
        made.map(({ kind }) => kind),
        ['recording', 'recording', 'copy', 'copy', 'export', 'export', 'io', 'io', 'configure', 'configure'],
      );
      const { tasks, now } = await schedule.list();
      assert.deepEqual(tasks, made);
      assert.isTrue(
        tasks.every(({ next, camera_relative: relative }) => (relative ? next === null : (next ?? 0) > now)),
      );

      await schedule.clearTask('a');
      assert.strictEqual((await rejected(() => schedule.clearTask('a'), HttpError)).status, 404);
      assert.strictEqual(await schedule.clear(), made.length - 1);
      assert.isEmpty((await schedule.list()).tasks);
    },
  },
  {
    name: 'a task of the same name replaces the older one',
    operations: ['scheduleRecording', 'scheduleOutput'],
    effect: 'changing',
    wants: ['no tasks', 'usual outputs'],
    async run({ motif }) {
      await motif.schedule.recording.start({ task_name: 'same', ...nightly });
      await motif.schedule.io.set('led', { task_name: 'same', ...nightly, value: 1 });
      const { tasks } = await motif.schedule.list();
      assert.deepEqual(
        tasks.map(({ kind }) => kind),
        ['io'],
      );
    },
  },
  {
    name: 'a bad cron expression is refused with its field and the reason',
    operations: ['scheduleRecording'],
    effect: 'changing',
    wants: ['no tasks'],
    async run({ motif }) {
      const wrong: Readonly<Record<string, RegExp>> = {
        '0 99 * * *': /hour 99 is outside 0-23/,
        '* * *': /field/,
        '%1 * * * * *': /second/,
        '0 0 0 32 * ?': /day of month/,
        '0 0 0 ? FOO ?': /month/,
        '0 0 0 * * %2': /day of week/,
      };
      for (const [expression, reason] of Object.entries(wrong)) {
        const error = await rejected(
          () => motif.schedule.recording.start({ task_name: 'oops', cron_expression: expression }),
          HttpError,
        );
        assert.strictEqual(error.status, 400);
        assert.match(error.message, reason);
        assert.include(error.message, 'cron_expression');
      }
      assert.isEmpty((await motif.schedule.list()).tasks);
    },
  },
  {
    name: 'a scheduled recording happens at its moment, and once only',
    operations: ['scheduleRecording', 'getSchedule', 'listRecordings'],
    effect: 'changing',
    needs: ['clock'],
    async run({ motif, target }) {
      const { now, timezone } = await motif.schedule.list();
      const moment = new Date(Math.ceil(now + 90) * 1000);
      await motif.schedule.recording.start({
        task_name: 'once',
        cron_expression: datetimeToCron(moment, timezone),
        duration: 5,
      });
      await target.advance!({ seconds: 80 });
      assert.isEmpty(await motif.recordings.list());
      await target.advance!({ minutes: 5 });
      const recorded = await motif.recordings.list();
      assert.lengthOf(recorded, (await motif.cameras()).length);
      assert.closeTo(recorded[0]!.started, moment.getTime() / 1000, 0.5);
      const [task] = (await motif.schedule.list()).tasks;
      assert.strictEqual(task?.last, moment.getTime() / 1000);
      assert.isNull(task?.error);
    },
  },
  {
    name: 'a relative task follows the recording of its camera, from its first second on',
    operations: ['scheduleCameraOutput', 'readCameraIo'],
    effect: 'changing',
    needs: ['clock'],
    async run({ motif, serial, target }) {
      const camera = motif.camera(serial);
      await camera.schedule.io.set('ledgreen', {
        task_name: 'blink',
        cron_expression: '%2 * * ? * *',
        camera_relative: true,
        value: Infinity,
      });
      await target.advance!({ seconds: 10 });
      assert.strictEqual((await camera.io.read()).outputs['ledgreen'], 0);
      await using _ = await camera.recording.start();
      const seen: (number | undefined)[] = [];
      await target.advance!({ seconds: 1 });
      for (let look = 0; look < 4; look += 1) {
        seen.push((await camera.io.read()).outputs['ledgreen'] as number);
        await target.advance!({ seconds: 2 });
      }
      assert.deepEqual(seen, [1, 0, 1, 0]);
    },
  },
  {
    name: 'a task that fails when it is due says why, and stays',
    operations: ['scheduleCameraConfigure', 'disconnectCamera'],
    effect: 'changing',
    needs: ['clock'],
    async run({ motif, serial, target }) {
      await motif
        .camera(serial)
        .schedule.configure('Gain', { task_name: 'late', cron_expression: '* * * * *', value: 3 });
      await motif.multicam.disconnect(serial);
      await target.advance!({ minutes: 2 });
      const [task] = (await motif.schedule.list()).tasks;
      assert.include(task?.error ?? '', serial);
      await motif.multicam.connect(serial);
      await target.advance!({ minutes: 2 });
      assert.isNull((await motif.schedule.list()).tasks[0]?.error);
      assert.strictEqual(await motif.camera(serial).read('Gain'), 3);
    },
  },
];
