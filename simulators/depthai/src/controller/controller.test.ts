import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

test('everything is listed by kind, with what analog inputs measure', async () => {
  const own = rig();
  own.depthai.hardware.setAnalogInput({ circuit: '1_02', value: 4.37 });
  const devices: { dev: string; circuit: string; value: number }[] = await own.get('/controller/');
  expect([...new Set(devices.map(({ dev }) => dev))]).toEqual([
    'di',
    'ro',
    'do',
    'ai',
    'ao',
    'sensor',
    'led',
    'watchdog',
    'modbus_slave',
    'owpower',
    'register',
    'owbus',
    'device_info',
  ]);
  expect(devices.find(({ dev, circuit }) => dev === 'ai' && circuit === '1_02')?.value).toBe(4.37);
  expect(await own.get('/controller/ai/1_02')).not.toHaveProperty('value');
});

test.each([
  ['led/1_02', { value: 1 }, { value: 0 }, { value: 1 }],
  ['owpower/1', { value: 0 }, { value: 1 }, { value: 0 }],
  ['register/1_1000', { value: 512 }, { value: 0 }, { value: 512, save: true }],
  ['ao/1_01', { value: 6.5 }, { value: 0 }, { value: 6.5, mode: 'Voltage' }],
  ['ao/1_01', { value: 60 }, { value: 0 }, { value: 10 }],
  ['do/1_01', { pwm_freq: 100, pwm_duty: 100, value: 1 }, { value: 0 }, { value: 1, pwm_duty: 100, pwm_freq: 100 }],
  ['owbus/1', { interval: 5 }, { interval: 10 }, { interval: 5, scan_interval: 60, do_scan: false }],
  ['di/1_01', { counter: 7, debounce: 10 }, { counter: 0 }, { counter: 7, debounce: 10, counter_mode: 'Enabled' }],
  ['ai/1_01', { mode: 'Current' }, { mode: 'Voltage' }, { mode: 'Voltage' }],
])('%s takes %j, answers the last reading, and shows it in the next', async (path, sent, before, after) => {
  const own = rig();
  expect(await own.post(`/controller/${path}`, sent)).toMatchObject({ status: 200, body: before });
  expect(await own.get(`/controller/${path}`)).toMatchObject(before);
  await own.wait(0.02);
  expect(await own.get(`/controller/${path}`)).toMatchObject(after);
});

test('all devices of a kind are set at once', async () => {
  const own = rig();
  expect((await own.post('/controller/led', { value: 1 })).body.map((led: { value: number }) => led.value)).toEqual([
    0, 0, 0, 0,
  ]);
  await own.wait(0.1);
  expect((await own.get('/controller/led')).map((led: { value: number }) => led.value)).toEqual([1, 1, 1, 1]);
});

test.each([
  ['do/1_01', { pwm_freq: 50, pwm_duty: 50, value: 1 }],
  ['do', { pwm_freq: 50, pwm_duty: 100, value: 0 }],
  ['register/1_1000', { value: 65_536 }],
  ['register', { value: 0.5 }],
])('the server fails over %s %j, and nothing changes', async (path, sent) => {
  const own = rig();
  const before = own.depthai.state.devices;
  expect(await own.post(`/controller/${path}`, sent)).toMatchObject({ status: 500 });
  expect(own.depthai.state.devices).toEqual(before);
});

test.each([
  ['led/1_01', {}, { type: 'missing', loc: ['body', 'value'] }],
  ['led/1_01', { value: 2 }, { type: 'enum', loc: ['body', 'value'] }],
  ['do/1_01', { pwm_freq: 1, pwm_duty: 101, value: 1 }, { type: 'less_than_equal', loc: ['body', 'pwm_duty'] }],
])('%s refuses %j', async (path, sent, mistake) => {
  expect(await rig().post(`/controller/${path}`, sent)).toMatchObject({ status: 422, body: { detail: [mistake] } });
});

test('what isn’t there is 404; kinds without a call of their own are words or numbers', async () => {
  const own = rig();
  expect(await own.call('GET', '/controller/do/9_09')).toMatchObject({ status: 404, body: { detail: 'no do 9_09' } });
  // No circuit is called so, and none could be.
  expect(await own.call('GET', '/controller/do/1_01%2F')).toMatchObject({
    status: 404,
    body: { detail: 'no do 1_01/' },
  });
  expect(await own.call('GET', '/controller/ro')).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
  expect(await own.call('GET', '/controller/7')).toMatchObject({
    status: 422,
    body: { detail: [{ type: 'enum', loc: ['path', 'device_type'], input: '7' }] },
  });
});

test('a server without a controller has empty lists', async () => {
  const own = rig({ controller: false });
  expect([await own.get('/controller/'), await own.get('/controller/di')]).toEqual([[], []]);
  expect((await own.post('/controller/led', { value: 1 })).body).toEqual([]);
});

describe('a digital input', () => {
  const look = async (own: ReturnType<typeof rig>) => {
    const { value, counter } = await own.get('/controller/di/1_01');
    return [value, counter];
  };

  test('counts how often it is switched on, and not what bounces', async () => {
    const own = rig();
    const switched = (value: number): void => own.depthai.hardware.setInput({ circuit: '1_01', value });
    switched(1);
    await own.wait(0.004);
    switched(0);
    await own.wait(0.001);
    switched(1);
    await own.wait(0.004);
    expect(await look(own)).toEqual([0, 0]);
    await own.wait(0.001);
    expect(await look(own)).toEqual([1, 1]);
    switched(0);
    await own.wait(1);
    expect(await look(own)).toEqual([0, 1]);
  });

  test('doesn’t count while its counter is disabled, and counts on from what it is set to', async () => {
    const own = rig();
    const pulse = async (): Promise<void> => {
      own.depthai.hardware.setInput({ circuit: '1_01', value: 1 });
      await own.wait(0.1);
      own.depthai.hardware.setInput({ circuit: '1_01', value: 0 });
      await own.wait(0.1);
    };
    await own.post('/controller/di/1_01', { counter: 100, counter_mode: 'Disabled' });
    await pulse();
    expect(await look(own)).toEqual([0, 100]);
    await own.post('/controller/di/1_01', { counter: 100 });
    await pulse();
    await pulse();
    expect(await look(own)).toEqual([0, 102]);
  });
});

test('a thermometer is lost while its bus has no power', async () => {
  const own = rig();
  own.depthai.hardware.setTemperature({ circuit: '28D1EFD2060000B4', value: 30.5 });
  const sensor = async () => (await own.get('/controller/')).find(({ dev }: { dev: string }) => dev === 'sensor');
  expect(await sensor()).toMatchObject({ value: 30.5, lost: false });
  await own.post('/controller/owpower/1', { value: 0 });
  await own.wait(0.1);
  expect(await sensor()).toMatchObject({ value: null, lost: true });
});
