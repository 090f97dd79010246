import { assert } from 'chai';
import type { MotifScenario } from './rig.ts';

/** Outputs, sensors and notes. The outputs are those of the vendor's examples: `led`, and `ledgreen` of the first camera. */
export const outputs: readonly MotifScenario[] = [
  {
    name: 'a fraction set on an output is what it has',
    operations: ['setOutput', 'readIo', 'setCameraOutput', 'readCameraIo'],
    effect: 'changing',
    wants: ['usual outputs'],
    async run({ motif, serial }) {
      assert.strictEqual(await motif.io.set('led', 0.35), 0.35);
      assert.strictEqual((await motif.io.read()).outputs['led'], 0.35);
      assert.strictEqual(await motif.camera(serial).io.set('ledgreen', 0.5), 0.5);
      assert.strictEqual((await motif.camera(serial).io.read()).outputs['ledgreen'], 0.5);
    },
  },
  {
    name: 'infinity toggles a digital output, beginning with the end of its sign, and a number makes it forget',
    operations: ['setCameraOutput'],
    effect: 'changing',
    wants: ['usual outputs'],
    async run({ motif, serial }) {
      const set = (value: number): Promise<number> => motif.camera(serial).io.set('ledgreen', value);
      const seen: number[] = [];
      for (const value of [Infinity, Infinity, Infinity, -Infinity, -Infinity, 1, Infinity, Infinity])
        seen.push(await set(value));
      assert.deepEqual(seen, [1, 0, 1, 0, 1, 1, 1, 0]);
    },
  },
  {
    name: 'infinities are taken in every spelling, and inside texts they stay texts',
    operations: ['setCameraOutput', 'sendMessage'],
    effect: 'changing',
    wants: ['usual outputs'],
    async run({ send, serial }) {
      const path = `/api/1/camera/${serial}/io/ledgreen/set`;
      for (const spelling of ['Infinity', '1e999', '"inf"', '"+inf"', '"Infinity"', '"+Infinity"']) {
        assert.strictEqual((await send('POST', path, { body: '{"value": 0}' })).body['value'], 0);
        assert.strictEqual((await send('POST', path, { body: `{"value": ${spelling}}` })).body['value'], 1, spelling);
      }
      for (const spelling of ['-Infinity', '-1e999', '"-inf"', '"-Infinity"']) {
        assert.strictEqual((await send('POST', path, { body: '{"value": 1}' })).body['value'], 1);
        assert.strictEqual((await send('POST', path, { body: `{"value": ${spelling}}` })).body['value'], 0, spelling);
      }
      const { body } = await send('POST', '/api/1/experiment/message', {
        body: '{"message": "to Infinity, \\"NaN\\" and 1e999"}',
      });
      assert.strictEqual(body['message'], 'to Infinity, "NaN" and 1e999');
    },
  },
  {
    name: 'a value that an output cannot have is refused',
    operations: ['setOutput', 'setCameraOutput', 'setPort'],
    effect: 'changing',
    wants: ['usual outputs'],
    async run({ send, serial }) {
      for (const value of ['NaN', '"on"', 'null', '7', '-7', 'Infinity']) {
        const reply = await send('POST', '/api/1/io/led/set', { body: `{"value": ${value}}` });
        assert.strictEqual(reply.status, 400, value);
        assert.isNotEmpty(reply.body['error'], value);
      }
      assert.strictEqual(
        (await send('POST', `/api/1/camera/${serial}/io/ledgreen/set`, { body: '{"value": 7}' })).status,
        400,
      );
      assert.strictEqual((await send('POST', '/api/1/io/-1/0/set', { body: '{"state": 2}' })).status, 400);
      assert.strictEqual((await send('POST', '/api/1/io/-1/0/set', { body: '{}' })).status, 400);
    },
  },
  {
    name: 'a raw port of the first device takes a state or a value',
    operations: ['setPort'],
    effect: 'changing',
    wants: ['usual outputs'],
    async run({ motif }) {
      assert.strictEqual(await motif.io.setPort(-1, 0, { state: 1 }), 1);
      assert.strictEqual(await motif.io.setPort(-1, 0, { state: 0 }), 0);
      assert.strictEqual(await motif.io.setPort('-1', 1, { value: 0.25 }), 0.25);
    },
  },
  {
    name: 'a note is written with its frame while something records, and nowhere otherwise',
    operations: ['logIo', 'logCameraIo'],
    effect: 'changing',
    async run({ motif, serial }) {
      const camera = motif.camera(serial);
      assert.deepEqual(await motif.io.log({ trial: 1 }), { recorded: false });
      assert.deepEqual(await camera.io.log({ trial: 1 }), { recorded: false });
      await using _ = await camera.recording.start();
      await camera.waitUntilRecording({ every: 100 });
      for (const note of [
        await motif.io.log({ stimulus: 'tone_8kHz', trial: 14 }),
        await camera.io.log({ trial: 15 }),
      ]) {
        assert.isTrue(note.recorded);
        assert.isNumber(note.frame_number);
        assert.isNumber(note.frame_time);
      }
    },
  },
];
