import { pythonLacks, runPython } from '@labrig/fixtures/python';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { day, rig } from '../fixtures/rig.ts';

const program = new URL('../fixtures/ivs_calls.py', import.meta.url);
const missing = pythonLacks('urllib.request');

test('the calls of the vendor’s module, made with Python’s standard library', async ({ skip }) => {
  skip(missing !== undefined, missing);
  const { valt, lab } = rig();
  const { username, password } = valt.connection();
  const listener = await listen(valt.handle);
  try {
    const seen = await runPython(program, [listener.url, username, password], (seconds) =>
      lab.clock.advance({ seconds }),
    );
    const tomorrow = day / 1000 + 25 * 3600;
    expect(seen).toEqual({
      wrong_login: 'HTTP Error 401: Unauthorized',
      version: '5',
      rooms: ['Counselling A', 'Counselling B', 'Waiting room'],
      idle: [false, false, 'available'],
      started: 1,
      again: 0,
      early_marker: null,
      time: 93,
      marker: 1,
      paused: [1, 'paused', true],
      resumed: [1, 'recording', 0],
      stopped: [1, 'available'],
      stop_again: 'HTTP Error 404: Not Found',
      locked: [1, 'locked', 'HTTP Error 400: Bad Request'],
      unlocked: [null, 'available'],
      cameras: ['10.0.0.1', '10.0.0.2'],
      no_cameras: [],
      schedule: [[tomorrow, tomorrow + 3600, 'Group supervision']],
      users: [
        [1, null],
        [2, '40211'],
        [3, null],
      ],
      username: 'kbrandt',
      records: ['My Recording'],
      sharing: 1,
      group: 3,
      unknown_room: 'HTTP Error 404: Not Found',
      bad_body: 'HTTP Error 400: Bad Request',
      bad_token: 'HTTP Error 401: Unauthorized',
    });
  } finally {
    await listener.close();
  }
});
