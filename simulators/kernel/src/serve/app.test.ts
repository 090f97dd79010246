import { expect, test } from 'vitest';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import { simulateKettle } from '../fixtures/kettle.ts';
import { createLab } from '../lab.ts';
import { appOf } from './app.ts';

test('a path that is written out goes before one with a parameter, whatever the order in the spec', async () => {
  const { call } = kettleLab();
  expect(await (await call('GET', '/cups/list')).json()).toStrictEqual({ asked: {} });
});

test('simulators of one spec share a router, unless their pages differ', async () => {
  const [one, two] = [simulateKettle(), simulateKettle()];
  expect(appOf(one)).toBe(appOf(two));
  const lab = createLab({ plain: { ...one, pages: {} }, kettle: { ...two, name: 'second' } });
  const [plain, paged] = await Promise.all(
    [lab.plain, lab.kettle].map((device) => device.fetch('http://kettle.test/view/1')),
  );
  expect([plain?.status, paged?.status]).toStrictEqual([401, 200]);
});

test('the verbs of a path are told from its template, letter by letter', async () => {
  const { call } = kettleLab();
  const allowed = async (path: string) => (await call('PATCH', path)).headers.get('allow');
  expect([
    await allowed('/cups/9'),
    await allowed('/cups/'),
    await allowed('/kettleX'),
    await allowed('/kettle'),
  ]).toStrictEqual(['GET', null, null, 'GET']);
});
