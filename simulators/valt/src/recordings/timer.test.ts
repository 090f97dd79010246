import { describe, expect, test } from 'vitest';
import { invalid, rig, wrong } from '../fixtures/rig.ts';

const timeOf = async ({ get }: ReturnType<typeof rig>): Promise<number> => (await get('/rooms/info/1')).recording.time;

describe('the time index of a running recording', () => {
  test('counts whole seconds, stands still while paused, and starts again at 0 on resume', async () => {
    const valt = rig();
    await valt.start();
    const seen: number[] = [await timeOf(valt)];
    for (const step of ['0.9', '92.1', 'pause', '60', 'resume', '0.5', '4.5']) {
      if (step === 'pause' || step === 'resume') await valt.post(`/rooms/1/record/${step}`);
      else await valt.wait(Number(step));
      seen.push(await timeOf(valt));
    }
    expect(seen).toEqual([0, 0, 93, 93, 93, 0, 0, 5]);
  });

  test('is not its length: that goes on where it was', async () => {
    const valt = rig();
    await valt.start();
    await valt.wait(90);
    await valt.post('/rooms/1/record/pause');
    await valt.wait(1000);
    await valt.post('/rooms/1/record/resume');
    await valt.wait(10);
    await valt.post('/rooms/1/record/stop');
    expect(await valt.get('/records/1')).toMatchObject({ duration: 100, created: 1_777_885_200 });
  });
});

describe('a marker', () => {
  test('is kept with its colour, red unless said', async () => {
    const valt = rig();
    await valt.start();
    await valt.wait(93);
    expect(await valt.post('/rooms/1/record/markers', { event: 'Consent given', time: 93, color: 'green' })).toEqual({
      status: 200,
      body: { data: { marker_add: true, id: 1, message: 'marker add' } },
    });
    await valt.post('/records/1/markers', { event: 'Pause', time: '5', template: { 3: 'door' } });
    expect(await valt.get('/records/1/markers')).toEqual({
      markers: [
        { id: 1, event: 'Consent given', time: 93, color: 'green', hex_color: '#008000', template: [] },
        { id: 2, event: 'Pause', time: 5, color: 'red', hex_color: '#ff0000', template: [{ Remark: 'door' }] },
      ],
    });
  });

  test('beyond the end is refused, while it runs and afterwards', async () => {
    const valt = rig();
    await valt.start();
    await valt.wait(10.5);
    const late = wrong({ time: 'This value should be 11 or less.' });
    expect(await valt.post('/rooms/1/record/markers', { event: 'x', time: 12 })).toEqual(late);
    await valt.post('/rooms/1/record/stop');
    await valt.wait(60);
    expect(await valt.post('/records/1/markers', { event: 'x', time: 12 })).toEqual(late);
    expect((await valt.post('/records/1/markers', { event: 'x', time: 11 })).status).toBe(200);
  });

  test.each([
    [{ event: 'x', time: 0 }, { time: invalid }],
    [{ event: 'x', time: 1, color: 'pink' }, { color: invalid }],
    [{ event: '', time: 1 }, { event: 'This value should not be blank.' }],
  ])('is refused in a room: %j', async (body, fields) => {
    const valt = rig();
    await valt.start();
    await valt.wait(5);
    expect(await valt.post('/rooms/1/record/markers', body)).toEqual(wrong(fields));
  });

  test('can be changed and deleted', async () => {
    const valt = rig();
    await valt.start();
    await valt.wait(5);
    await valt.post('/records/1/markers', { event: 'a', time: 1 });
    await valt.post('/records/1/markers', { event: 'b', time: 2 });
    expect(await valt.post('/records/1/markers/1/edit', { event: 'c' })).toMatchObject({ body: { data: { id: 1 } } });
    expect(await valt.post('/records/1/markers/2/delete')).toMatchObject({ body: { data: { message: 'Deleted' } } });
    expect((await valt.get('/records/1')).markers).toMatchObject([{ id: 1, event: 'c', time: 1 }]);
    expect((await valt.post('/records/1/markers/2/edit', {})).status).toBe(404);
  });
});
