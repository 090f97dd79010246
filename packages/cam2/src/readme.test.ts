import { readmeProgram } from '@labrig/fixtures/readme-program';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

test('the program in the README works as it is printed', async () => {
  const { admin, handle, connection, calls } = rig({ cameras: 0 });
  const here = { latitude: 59.437, longitude: 24.7536, is_active_image: true, is_active_video: false };
  await admin.cameras.create({ ...here, type: 'ip', city: 'Tallinn', retrieval: { ip: '203.0.113.17', port: 8080 } });
  await admin.cameras.create({
    ...here,
    type: 'stream',
    retrieval: { m3u8_url: 'https://video.example/tallinn.m3u8' },
  });
  await admin.cameras.create({ ...here, latitude: 59.6, type: 'ip', city: 'far', retrieval: { ip: '203.0.113.18' } });
  for (let count = 0; count < 100; count += 1)
    await admin.cameras.create({ ...here, type: 'non_ip', retrieval: { snapshot_url: `https://a.example/${count}` } });
  const listener = await listen(handle);
  const env = {
    CAM2_URL: listener.url,
    CAM2_CLIENT_ID: connection.clientID,
    CAM2_CLIENT_SECRET: connection.clientSecret,
  };
  const { stdout, stderr } = await readmeProgram(env);
  await listener.close();

  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'Tallinn (59.437, 24.7536): 203.0.113.17:8080',
    'somewhere (59.437, 24.7536): https://video.example/tallinn.m3u8',
    'somewhere (59.437, 24.7536): https://a.example/0',
  ]);
  expect([lines.length, calls('searchCamera')]).toEqual([102, 2]);
});
