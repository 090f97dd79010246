import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

test('people see the database, some of its cameras, and its clients', () => {
  const { cam2 } = rig({ cameras: 5000 });
  const kinds = cam2.display().map(({ kind }) => kind);
  expect(kinds).toEqual(['database', ...Array.from({ length: 6 }, () => 'camera'), 'client', 'client', 'client']);
  expect(cam2.display()[0]).toMatchObject({ name: 'CAM2', status: 'up', tone: 'calm' });
  expect(cam2.display()[0]!.facts).toContainEqual(['cameras', '5,000']);
  expect(cam2.display().filter(({ picture }) => picture)).toHaveLength(6);
});

test('people see how much a client asks, and what was changed', async () => {
  const { cam2, add, get } = rig();
  const id = await add({ city: 'Bergen', country: 'NO', latitude: 60.39, longitude: 5.32 });
  await get(`/cameras/${id}`);
  const shown = Object.fromEntries(cam2.display().map((item) => [item.id, item]));
  expect(shown['database']!.facts).toContainEqual(['changes', '1']);
  expect(shown[`camera/${id}`]).toMatchObject({ name: 'Bergen, NO', status: 'active', tone: 'calm', picture: true });
  expect(shown[`camera/${id}`]!.facts).toContainEqual(['at', '60.39, 5.32']);
  expect(shown['client/1']).toMatchObject({ kind: 'client', facts: [['requests', '1']] });
});

test('people see cameras that fail, wherever they stand in the list', () => {
  const { cam2, store } = rig({ cameras: 500 });
  const all = [...store.all(cam2.state)];
  const [offline, frozen] = [all[400]!.cameraID, all[450]!.cameraID];
  cam2.hardware.cameraOffline({ camera: offline });
  cam2.hardware.freezePicture({ camera: frozen });
  expect(cam2.display().slice(1, 3)).toMatchObject([
    { id: `camera/${offline}`, status: 'offline', tone: 'off', picture: false },
    { id: `camera/${frozen}`, status: 'frozen', tone: 'bad' },
  ]);
  cam2.hardware.restart({ seconds: 9 });
  expect(cam2.display()[0]).toMatchObject({ status: 'restarting', tone: 'off' });
});
