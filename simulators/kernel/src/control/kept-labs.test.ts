import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { controlled } from '../fixtures/controlled.ts';
import { key } from '../fixtures/kettle.ts';
import { openLabFile } from '../node/lab-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labrig-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A server on the same file, as another process would be: the one before is gone without a word. */
async function serverOn(use: (server: ReturnType<typeof controlled>) => Promise<void>): Promise<void> {
  using file = openLabFile(join(folder, 'labs.labrig'));
  const server = controlled(file);
  await server.labs.wake();
  await use(server);
}

const boil = '/labs/worker-3/devices/kettle/kettle/boil';

test('labs that callers make go on with the next server, until they are deleted', async () => {
  await serverOn(async ({ ask }) => {
    expect((await ask('POST', '/labs', { name: 'worker-3', seed: 7, start: 5000 }))[0]).toBe(201);
    expect((await ask('POST', '/labs', { name: 'untouched', start: 9000 }))[0]).toBe(201);
    expect((await ask('POST', boil, { seconds: 5 }, { headers: { 'x-key': key } }))[0]).toBe(200);
    expect((await ask('PUT', '/labs/worker-3/snapshots/hot'))[0]).toBe(200);
  });
  await serverOn(async ({ ask }) => {
    expect((await ask('GET', '/labs'))[1]).toMatchObject({
      labs: [{}, {}, { name: 'worker-3' }, { name: 'untouched' }],
    });
    expect((await ask('GET', '/labs/worker-3/state/kettle'))[1]).toMatchObject({
      state: { heating: { until: 10_000 } },
    });
    expect((await ask('GET', '/labs/worker-3/snapshots'))[1]).toMatchObject({ snapshots: [{ name: 'hot' }] });
    expect((await ask('GET', '/labs/untouched/clock'))[1]).toMatchObject({ time: 9000 });
    expect((await ask('DELETE', '/labs/worker-3'))[0]).toBe(200);
  });
  await serverOn(async ({ ask }) => expect((await ask('GET', '/labs/worker-3'))[0]).toBe(404));
});

test('a scenario that is loaded is what goes on; one that is refused leaves what is kept', async () => {
  await serverOn(async ({ ask }) => {
    await ask('POST', '/labs', { name: 'worker-3' });
    expect((await ask('PUT', '/labs/worker-3/scenario', { clock: 'wrong' }))[0]).toBe(400);
  });
  await serverOn(async ({ ask }) => {
    expect((await ask('GET', '/labs/worker-3'))[0]).toBe(200);
    expect((await ask('PUT', '/labs/worker-3/scenario', { start: 7000 }))[0]).toBe(200);
  });
  await serverOn(async ({ ask }) =>
    expect((await ask('GET', '/labs/worker-3/clock'))[1]).toMatchObject({ time: 7000 }),
  );
});
