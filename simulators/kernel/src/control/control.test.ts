import { describe, expect, test } from 'vitest';
import { controlled } from '../fixtures/controlled.ts';
import { hour } from '../fixtures/kettle.ts';

const start = Date.UTC(2026, 2, 2);
const clock = { mode: 'paused', time: start, iso: '2026-03-02T00:00:00.000Z', waiting: [] };

describe('every operation does what the lab does', () => {
  test('getHealth, listLabs, getLab', async () => {
    const { ask } = controlled();
    expect(await ask('GET', '/health')).toStrictEqual([200, { status: 'ok', labs: 2 }]);
    const labs = ['main', 'constructor'].map((name) => ({ name, devices: ['kettle'], generation: 0 }));
    expect(await ask('GET', '/labs')).toStrictEqual([200, { labs }]);
    const device = { name: 'kettle', url: 'http://127.0.0.1:4001', connection: { key: 'let-me-in' } };
    expect(await ask('GET', '/labs/main')).toStrictEqual([200, { name: 'main', generation: 0, devices: [device] }]);
    expect(await ask('GET', '/labs/constructor')).toMatchObject([
      200,
      { devices: [{ name: 'kettle', connection: { key: 'let-me-in' } }] },
    ]);
  });

  test('resetLab, getDeviceState', async () => {
    const { lab, ask } = controlled();
    lab.kettle.hardware.fill({ cup: 0, level: 3 });
    const [status, body] = await ask('GET', '/labs/main/state/kettle');
    expect([status, body]).toMatchObject([
      200,
      { device: 'kettle', broken: ['a cup holds no more than one'], state: { boils: 0 } },
    ]);
    expect(await ask('POST', '/labs/main/reset')).toStrictEqual([200, { generation: 1 }]);
    expect(lab.kettle.broken()).toStrictEqual([]);
  });

  test('listOperations', async () => {
    const [status, body] = await controlled().ask('GET', '/labs/main/operations');
    const boil = { operation: 'boil', method: 'POST', path: '/kettle/boil' };
    expect([status, body]).toMatchObject([200, { devices: [{ device: 'kettle' }] }]);
    expect(body).toHaveProperty('devices.0.operations', expect.arrayContaining([boil]));
  });

  test('getClock, setClock, advanceClock, listUpcoming', async () => {
    const { lab, ask } = controlled();
    expect(await ask('GET', '/labs/main/clock')).toStrictEqual([200, clock]);
    lab.clock.timer(9000, () => undefined, 'a timeout');
    const waiting = [{ label: 'a timeout', until: start + 9000 }];
    expect(await ask('POST', '/labs/main/clock/advance', { seconds: 1, milliseconds: 500 })).toStrictEqual([
      200,
      { ...clock, time: start + 1500, iso: '2026-03-02T00:00:01.500Z', waiting },
    ]);
    expect(await ask('POST', '/labs/main/clock/advance', { to: start + hour })).toMatchObject([
      200,
      { time: start + hour, waiting: [] },
    ]);
    lab.kettle.hardware.setTimer({});
    expect(await ask('GET', '/labs/main/upcoming')).toStrictEqual([
      200,
      { upcoming: [{ device: 'kettle', rule: 'hourly', key: 'timer', time: start + 2 * hour }] },
    ]);
    expect(await ask('PUT', '/labs/main/clock', { mode: 60 })).toMatchObject([200, { mode: 60 }]);
    for (const mode of ['system', 'auto', 'paused'])
      expect(await ask('PUT', '/labs/main/clock', { mode })).toMatchObject([200, { mode }]);
  });

  test('addFault, listFaults, removeFault, clearFaults', async () => {
    const { lab, ask } = controlled();
    const request = { device: 'kettle', effect: { kind: 'status', status: 503 }, when: { first: 2, path: '/k*' } };
    const fault = { ...request, id: 'fault-1', seen: 0, struck: 0 };
    expect(await ask('POST', '/labs/main/faults', request)).toStrictEqual([201, fault]);
    const hardware = { device: 'kettle', effect: { kind: 'hardware', action: 'setTimer' } };
    expect(await ask('POST', '/labs/main/faults', hardware)).toMatchObject([201, { id: 'fault-2', when: {} }]);
    await lab.kettle.fetch('http://kettle.test/kettle');
    expect(await ask('GET', '/labs/main/faults')).toMatchObject([
      200,
      {
        faults: [
          { id: 'fault-1', seen: 1, struck: 1 },
          { id: 'fault-2', seen: 0 },
        ],
      },
    ]);
    expect(await ask('DELETE', '/labs/main/faults/fault-1')).toStrictEqual([200, { removed: 1 }]);
    expect(await ask('DELETE', '/labs/main/faults')).toStrictEqual([200, { removed: 1 }]);
    expect(await ask('GET', '/labs/main/faults')).toStrictEqual([200, { faults: [] }]);
  });

  test('listHardware, performHardware', async () => {
    const { lab, ask } = controlled();
    const [, body] = await ask('GET', '/labs/main/hardware');
    const [{ device, actions }] = (body as { devices: [{ device: string; actions: { action: string }[] }] }).devices;
    expect([device, actions.map(({ action }) => action)]).toStrictEqual(['kettle', ['power', 'setTimer', 'fill']]);
    expect(actions[2]).toStrictEqual({
      action: 'fill',
      description: 'Somebody fills a cup.',
      args: { cup: 'Its number.', 'level?': '1 if left out.' },
    });
    expect(await ask('POST', '/labs/main/hardware/kettle/fill', { cup: 1 })).toStrictEqual([
      200,
      { device: 'kettle', action: 'fill' },
    ]);
    expect(await ask('POST', '/labs/main/hardware/kettle/setTimer')).toStrictEqual([
      200,
      { device: 'kettle', action: 'setTimer' },
    ]);
    expect([lab.kettle.state.cups[1]?.level, lab.kettle.state.timer]).toStrictEqual([1, start + hour]);
  });

  test('listRequests, clearRequests, waitForRequest', async () => {
    const { ask, call } = controlled();
    const waiting = ask('POST', '/labs/main/requests/wait', { operation: 'boil', status: 200 });
    await call('GET', '/nowhere');
    await call('POST', '/kettle/boil', { body: { seconds: 1 } });
    await call('GET', '/kettle');
    expect(await waiting).toMatchObject([200, { id: 2, operation: 'boil' }]);
    const ids = async (query: string) => {
      const [status, body] = await ask('GET', `/labs/main/requests${query}`);
      return [status, (body as { requests: { id: number }[] }).requests.map(({ id }) => id)];
    };
    expect(await ids('')).toStrictEqual([200, [1, 2, 3]]);
    expect(await ids('?limit=2')).toStrictEqual([200, [2, 3]]);
    expect(await ids('?status=200&method=GET&device=kettle')).toStrictEqual([200, [3]]);
    expect(await ids('?operation=boil&after=2')).toStrictEqual([200, []]);
    expect(await ask('DELETE', '/labs/main/requests')).toStrictEqual([200, { removed: 3 }]);
    expect(await ids('')).toStrictEqual([200, []]);
  });

  test('takeSnapshot, listSnapshots, restoreSnapshot, deleteSnapshot', async () => {
    const { lab, ask } = controlled();
    expect(await ask('PUT', '/labs/main/snapshots/a.b_c-1')).toStrictEqual([200, { name: 'a.b_c-1', time: start }]);
    expect((await ask('PUT', '/labs/main/snapshots/second'))[0]).toBe(200);
    await lab.clock.advance(5);
    await ask('PUT', '/labs/main/snapshots/a.b_c-1');
    const snapshots = [
      { name: 'second', time: start },
      { name: 'a.b_c-1', time: start + 5 },
    ];
    expect(await ask('GET', '/labs/main/snapshots')).toStrictEqual([200, { snapshots }]);
    expect(await ask('POST', '/labs/main/snapshots/second/restore')).toStrictEqual([200, { generation: 1 }]);
    expect(lab.clock.now()).toBe(start);
    expect(await ask('DELETE', '/labs/main/snapshots/second')).toStrictEqual([200, { removed: 1 }]);
    expect((await ask('POST', '/labs/main/snapshots/second/restore'))[0]).toBe(404);
  });
});

test('nothing of one lab is visible in another', async () => {
  const { ask } = controlled();
  await ask('PUT', '/labs/main/snapshots/mine');
  await ask('POST', '/labs/main/faults', { device: 'kettle', effect: { kind: 'empty' } });
  await ask('POST', '/labs/main/clock/advance', { days: 1 });
  expect(await ask('GET', '/labs/constructor/snapshots')).toStrictEqual([200, { snapshots: [] }]);
  expect(await ask('GET', '/labs/constructor/faults')).toStrictEqual([200, { faults: [] }]);
  expect(await ask('GET', '/labs/constructor/clock')).toStrictEqual([200, clock]);
});
