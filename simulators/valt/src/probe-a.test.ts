import { test } from 'vitest';
import { day, suite } from './fixtures/suite.ts';
const now = day / 1000;
const big = '9'.repeat(400);
const out = (...a: unknown[]) => console.log(...a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))));
const errors = (v: any) => v.lab.requests.entries().filter((e: any) => e.error).map((e: any) => `${e.method} ${e.path.slice(0,80)} ${String(e.error).split('\n')[0]}`);
function probe(name: string, fn: () => Promise<void>) {
  test(name, async () => {
    out('#### ' + name);
    try { await fn(); } catch (e) { out('THROWN', String((e as Error).message).slice(0, 400), String((e as Error).stack).split('\n').slice(1,4).join('|')); }
  }, 60000);
}
probe('cut by trainee: expiry', async () => {
  const v = suite({ schedules: 'none' });
  await v.start(1, 'x', { author: 2 });
  await v.wait(30);
  await v.post('/rooms/1/record/stop');
  out(await v.post('/records/1/cut', { start_time: 0, end_time: 10 }));
  out(v.valt.broken());
});
probe('upload by trainee: expiry', async () => {
  const v = suite({ schedules: 'none', generation: 6 });
  const a = v.as('kbrandt');
  out(await a.post('/records/create-upload', { name: 'x' }));
  out(v.valt.broken());
});
probe('max duration infinity', async () => {
  const v = suite({ schedules: 'none' });
  out(await v.post('/admin/user_groups/1/edit', { max_record_duration: big }));
  out(await v.get('/admin/user_groups/1'));
  out(await v.post('/rooms/1/record/start', { name: 'x' }));
  out(await v.call('GET', '/rooms/info'));
  out(errors(v));
  await v.lab.clock.advance({ seconds: 1 });
});
probe('max duration 1e305 number', async () => {
  const v = suite({ schedules: 'none' });
  out(await v.post('/admin/user_groups/1/edit', { max_record_duration: 1e305 }));
  out(await v.post('/rooms/1/record/start', { name: 'x' }));
  out(await v.call('GET', '/rooms/info'));
  await v.lab.clock.advance({ seconds: 1 });
  out(errors(v));
});
probe('retention infinity of record', async () => {
  const v = suite({ schedules: 'none' });
  await v.start(); await v.wait(5); await v.post('/rooms/1/record/stop');
  out(await v.post('/records/1/update', { retention: { type: 'for', for: { days: big } } }));
  out(await v.call('GET', '/records/1'));
  out(await v.post('/records/1/update', { retention: { type: 'for', for: { days: 1e200 } } }));
  out(await v.call('GET', '/records/1'));
  await v.wait(5);
  try { out((v.lab.clock as any).upcoming?.()); } catch (e) { out('upcoming', String(e)); }
  out(errors(v));
});
probe('group retention infinity', async () => {
  const v = suite({ schedules: 'none' });
  out(await v.post('/admin/user_groups/1/edit', { retention: { type: 'days', for: big } }));
  out(await v.call('GET', '/admin/user_groups/1'));
  out(errors(v));
});
probe('schedule duration infinity', async () => {
  const v = suite({ schedules: 'none' });
  out(await v.post('/schedule', { name: 'x', room: 1, start_at: now + 10, duration: big }));
  out(await v.call('GET', '/schedule'));
  await v.wait(20);
  out(await v.call('GET', '/schedule'));
  out(errors(v));
});
probe('schedule end_after infinity', async () => {
  const v = suite({ schedules: 'none' });
  out(await v.post('/schedule', { name: 'x', room: 1, start_at: now + 10, duration: 5, recurrence: { type: 'daily', range_type: 'after', end_after: big } }));
  out(await v.call('GET', '/schedule'));
  out(errors(v));
});
probe('share ids 0 and huge', async () => {
  const v = suite({ schedules: 'none' });
  out(await v.post('/rooms/1/record/start', { name: 'x', share: { users: '0' } }));
  out(await v.post('/records', {}));
  out(await v.call('GET', '/records/1'));
  out(await v.post('/rooms/2/record/start', { name: 'x', share: { users: [big], groups: [4711] } }));
  out(await v.call('GET', '/records/2'));
  out(errors(v));
});
probe('filter with odd field keys', async () => {
  const v = suite({ schedules: 'none' });
  await v.start(1, 'one'); 
  out(await v.post('/filters', { name: 'f', fields: { constructor: { value: 'object' } } }));
  out(await v.call('GET', '/filters'));
  out((await v.post('/records', { filter: 1 })).body?.data?.records?.length);
  out(await v.send('POST', '/filters?access_token=' + (await v.login()), '{"name":"g","fields":{"__proto__":{"value":"x"}}}'));
  out(await v.call('GET', '/filters/2'));
  out(errors(v));
});
probe('filter days huge in a zone', async () => {
  for (const zone of ['UTC', 'America/Chicago', 'Europe/Vienna', 'Africa/Monrovia']) for (const days of [1e6, 1e9, 1e12, 1e15, 1e18, 1e300, big]) {
    const v = suite({ schedules: 'none', zone });
    await v.start(1, 'one');
    const c = await v.post('/filters', { name: 'f', date: { type: 'days', days } });
    const s = await v.post('/records', { filter: 1 });
    out(zone, String(days).slice(0, 10), c.status, s.status, s.body?.data?.records?.length, errors(v));
  }
});
probe('camera port as text', async () => {
  const v = suite({ schedules: 'none' });
  out(await v.post('/admin/cameras/1/edit', { http_port: '70000' }));
  out(await v.call('GET', '/admin/cameras'));
  out(await v.call('GET', '/admin/rooms/1/cameras'));
  out(await v.post('/admin/wowza/1/edit', { port: '0' }));
  out(await v.call('GET', '/admin/wowza'));
  out(errors(v));
});
probe('own templates without any info template', async () => {
  const v = suite({ schedules: 'none' });
  for (const g of [1, 2]) out(await v.post(`/admin/user_groups/${g}/edit`, { template: { information: 2 } }));
  out(await v.post('/admin/templates/1/delete'));
  out(await v.call('GET', '/templates'));
  out(await v.post('/admin/users', { name: 'lone', password: 'p' }));
  out(await v.as('lone').get('/templates'));
  out(errors(v));
});
probe('json comment with files[]', async () => {
  const v = suite({ schedules: 'none', generation: 6 });
  const id = await v.start();
  await v.wait(5);
  out(await v.post('/comment', { type: 'simple', recordId: id, recordTime: 1, 'files[]': ['x'] }));
  out(await v.post('/comment', { type: 'simple', recordId: id, recordTime: 4, startTime: 1 }));
  out(await v.post('/comment', { type: 'simple', recordId: id, recordTime: 4, startTime: null }));
  out(await v.post('/comment', { type: 'simple', recordId: id, recordTime: 4, endTime: 2 }));
  out(await v.post('/comment', { type: 'duration', recordId: id, startTime: 1, endTime: 200 }));
  out(errors(v));
});
