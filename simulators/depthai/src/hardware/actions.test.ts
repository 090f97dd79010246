import { HardwareError } from '@labrig/simulator';
import { describe, expect, test } from 'vitest';
import { at, rig, day, poe, pro } from '../fixtures/rig.ts';
import { frameBooks } from '../index.ts';

test.each([
  ['unplug', { camera: 'X' }, /^no camera X; there is 19443010C7E2A40F00, /],
  ['plug', { camera: pro }, `camera ${pro} is plugged in already`],
  ['unplug', {}, 'unplug needs the argument camera'],
  ['dropFrames', { camera: pro, stream: 'CAM_A', count: 0 }, 'count must be an integer from 1 to 1,000,000'],
  ['dropFrames', { camera: pro, stream: 'DEPTH_B_C', count: 1 }, `stream DEPTH_B_C of ${pro} is not active`],
  ['overheat', { camera: pro, seconds: 0 }, 'seconds must be a number above 0'],
  ['soil', { camera: pro, dirt: 2 }, 'dirt must be from 0 to 1'],
  ['dim', { light: Number.NaN }, 'light must be from 0 to 4'],
  ['setInput', { circuit: '9', value: 1 }, 'no di 9; there is 1_01, 1_02, 1_03, 1_04'],
  ['setInput', { circuit: '1_01', value: 2 }, 'value must be 0 or 1'],
  ['setAnalogInput', { circuit: '1_01', value: Infinity }, 'value must be a number'],
  ['reboot', { seconds: -1 }, 'seconds must be a number above 0'],
  ['reboot', { seconds: 1e306 }, 'seconds must be a number above 0, at most 1e9'],
  ['explode', {}, /^depthai has no hardware action explode; it has unplug, /],
])('%s of %j is refused, and nothing happens', (action, args, message) => {
  const { depthai } = rig();
  const before = depthai.state;
  expect(() => depthai.perform(action, args)).toThrow(HardwareError);
  expect(() => depthai.perform(action, args)).toThrow(message);
  expect(depthai.state).toBe(before);
});

describe('a camera whose cable is pulled', () => {
  test('is listed until somebody looks for cameras, found again by the next look, and then booted', async () => {
    const own = rig();
    const state = async () => (await own.get(`/cameras/${pro}/`)) as { state: string; status: string };
    own.depthai.hardware.unplug({ camera: pro });
    expect(await state()).toMatchObject({ state: 'X_LINK_UNBOOTED', status: 'X_LINK_DEVICE_NOT_FOUND' });
    expect(await own.active()).toEqual([]);
    expect(await own.post(`/cameras/${pro}/`)).toMatchObject({ status: 500 });
    expect((await own.post('/cameras/refresh')).body).toHaveLength(3);
    expect(await own.call('GET', `/cameras/${pro}/`)).toMatchObject({ status: 404 });
    own.depthai.hardware.plug({ camera: pro });
    expect(await own.get('/cameras/')).toHaveLength(3);
    expect((await own.post('/cameras/refresh')).body).toHaveLength(4);
    expect(await state()).toMatchObject({ state: 'X_LINK_UNBOOTED', status: 'X_LINK_SUCCESS' });
    await own.post('/cameras/refresh?boot=true');
    expect(await own.active()).toEqual(['CAM_A', 'CAM_B', 'CAM_C']);
  });
});

test('a camera in the network that is shut down waits in its bootloader, for a look that boots', async () => {
  const own = rig();
  expect((await own.remove(`/cameras/${poe}/`)).body).toMatchObject({
    state: 'X_LINK_BOOTLOADER',
    protocol: 'X_LINK_TCP_IP',
  });
  expect((await own.post(`/cameras/${poe}/`)).body).toMatchObject({ state: 'X_LINK_BOOTLOADER' });
  await own.post('/cameras/refresh?boot=true');
  expect(await own.get(`/cameras/${poe}/`)).toMatchObject({ state: 'X_LINK_BOOTED' });
});

test('lost frames are missing, and the books balance', async () => {
  const own = rig();
  const books = () => frameBooks(own.depthai.state.cameras[0]!.streams['CAM_B']!, own.lab.clock.now());
  await own.wait(1);
  own.depthai.hardware.dropFrames({ camera: pro, stream: 'CAM_B', count: 20 });
  own.depthai.hardware.dropFrames({ camera: pro, stream: 'CAM_B', count: 20 });
  await own.wait(1);
  expect(books()).toEqual({ produced: 61, dropped: 30, delivered: 31 });
  await own.wait(1);
  expect(books()).toEqual({ produced: 91, dropped: 40, delivered: 51 });
});

test('a camera that is too hot makes half as many frames until it has cooled, and says how warm it is', async () => {
  const own = rig();
  const frames = () => frameBooks(own.depthai.state.cameras[0]!.streams['CAM_B']!, own.lab.clock.now()).produced;
  const warmth = async () => (await own.get(`/cameras/${pro}/stats`)).chip_temperature.average as number;
  await own.wait(10);
  const usual = await warmth();
  own.depthai.hardware.overheat({ camera: pro, seconds: 60 });
  await own.wait(60);
  expect(frames()).toBe(10 * 30 + 60 * 15 + 1);
  expect(await warmth()).toBeGreaterThan(usual + 20);
  await own.wait(600);
  expect(frames()).toBe(10 * 30 + 60 * 15 + 600 * 30 + 1);
  expect(await warmth()).toBeCloseTo(usual, 0);
});

test('memory and warmth follow what the camera has to do, and nothing is told of one that is shut down', async () => {
  const own = rig();
  const before = await own.get(`/cameras/${pro}/stats`);
  await own.remove(at(pro, 'CAM_A'));
  await own.wait(600);
  const after = await own.get(`/cameras/${pro}/stats`);
  expect(after.ddr_memory_usage.used).toBeLessThan(before.ddr_memory_usage.used);
  expect(after.chip_temperature.average).toBeLessThan(before.chip_temperature.average);
  for (const { total, used, remaining } of [after.ddr_memory_usage, after.cmx_memory_usage])
    expect(used + remaining).toBe(total);
  await own.remove(`/cameras/${pro}/`);
  expect(await own.call('GET', `/cameras/${pro}/stats`)).toMatchObject({ status: 409 });
});

test('a server that restarts is away for a while, and begins with the defaults', async () => {
  const own = rig();
  await own.post(at(pro, 'CAM_A', 'control'), { contrast: 5 });
  await own.post(`/cameras/${pro}/ir`, { flood_light: 1 });
  await own.post('/controller/led/1_01', { value: 1 });
  own.depthai.hardware.reboot({ seconds: 20 });
  await expect(own.get('/cameras/')).rejects.toThrow('fetch failed');
  await own.wait(20);
  expect(await own.get(at(pro, 'CAM_A', 'control'))).toMatchObject({ contrast: 0 });
  expect(await own.get(`/cameras/${pro}/ir`)).toEqual({ flood_light: 0, dot_projector: 0 });
  expect(await own.get('/controller/led/1_01')).toMatchObject({ value: 1 });
});

test('a factory reset makes everything as on the first day', async () => {
  const own = rig();
  const first = await own.get('/controller/');
  await own.post('/controller/led', { value: 1 });
  await own.post(at(pro, 'DEPTH_B_C'));
  own.depthai.hardware.dim({ light: 0 });
  own.depthai.hardware.factoryReset({});
  expect(await own.get('/controller/')).toEqual(first);
  expect(await own.active()).toEqual(['CAM_A', 'CAM_B', 'CAM_C']);
  expect(own.depthai.state.light).toBe(1);
});

test('infrared light: what is left out goes out, and a camera without stores nothing', async () => {
  const own = rig();
  const path = `/cameras/${pro}/ir`;
  expect((await own.post(path, { dot_projector: 0.8 })).body).toEqual({ flood_light: 0, dot_projector: 0.8 });
  expect((await own.post(path, { flood_light: 1 })).body).toEqual({ flood_light: 1, dot_projector: 0 });
  expect(await own.post(path, { flood_light: 1.1 })).toMatchObject({ status: 422 });
  await own.remove(`/cameras/${pro}/`);
  expect((await own.post(path, { flood_light: 0.5 })).body).toEqual({ flood_light: 0.5, dot_projector: 0 });
  expect((await own.post(`/cameras/${poe}/ir`, { flood_light: 1 })).body).toBeNull();
});

test('while a camera restarts its calls fail, and others go on; its frames begin when it is back', async () => {
  const own = rig({ restart: { streams: 1500 } });
  const activating = own.post(at(pro, 'DEPTH_B_C'));
  await expect.poll(() => own.lab.clock.waiting()).toHaveLength(1);
  expect(await own.call('GET', at(pro, 'CAM_A', 'config'))).toMatchObject({ status: 500 });
  expect(await own.call('GET', at(poe, 'CAM_A', 'config'))).toMatchObject({ status: 200 });
  await own.wait(1.5);
  expect(await activating).toMatchObject({ status: 201 });
  expect(await own.call('GET', at(pro, 'CAM_A', 'config'))).toMatchObject({ status: 200 });
  expect(own.depthai.state.cameras[0]!.streams['CAM_A']!.frames).toEqual({ number: 0, time: day + 1500, rate: 30 });
});
