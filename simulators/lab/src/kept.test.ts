import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringUp, bringUpMotif } from './fixtures/bring-up.ts';
import { refusalOf } from './refusal.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-data-'));
  file = join(folder, 'night.labrig');
});
afterEach(() => rm(folder, { recursive: true }));

const refused = (...args: readonly string[]) =>
  bringUp('motif', '--data', file, ...args).then(
    () => 'it was brought up',
    (error: unknown) => refusalOf(error),
  );

describe('a lab in a file goes on where it was', () => {
  test('with its recordings, keys, faults, time and clock, at the addresses of the new process', async () => {
    const first = await bringUpMotif('--data', file, '--clock', 'paused', '--seed', '7');
    await first.motif.camera('FAKE0').recording.start({ duration: 3600 });
    await first.control('POST', '/labs/main/clock/advance', { minutes: 10 });
    await first.control('POST', '/labs/main/faults', { device: 'motif', effect: { kind: 'empty' }, when: { nth: 9 } });
    await first.control('PUT', '/labs/main/snapshots/before');
    const { body: clock } = await first.control('GET', '/labs/main/clock');
    await first.stop();

    await using second = await bringUpMotif('--data', file);
    expect(second.report.motif.apiKey).toBe(first.report.motif.apiKey);
    expect((await second.control('GET', '/labs/main/clock')).body).toEqual(clock);
    expect((await second.control('GET', '/labs/main/faults')).body).toMatchObject({ faults: [{ id: 'fault-1' }] });
    expect((await second.control('GET', '/labs/main/snapshots')).body).toMatchObject({
      snapshots: [{ name: 'before' }],
    });
    const { camera_info: camera } = await second.motif.camera('FAKE0').status();
    expect(camera.status).toBe('recording');
    const [stream] = second.report.motif.streams;
    expect(JSON.stringify(camera.stream)).toContain(stream!.image.split(':').at(-1));
    await second.control('POST', '/labs/main/clock/advance', { hours: 1 });
    expect(await second.motif.recordings.list()).toMatchObject([{ duration: 3600 }]);
  });

  test('and so do the labs that callers made in it', async () => {
    const first = await bringUpMotif('--data', file);
    await first.control('POST', '/labs', { name: 'worker-3', vendors: ['motif'], start: 5000 });
    await first.control('POST', '/labs/worker-3/hardware/motif/unplug', { camera: 'FAKE1' });
    await first.stop();
    await using second = await bringUpMotif('--data', file);
    expect((await second.control('GET', '/labs/worker-3/clock')).body).toMatchObject({ mode: 'paused', time: 5000 });
    expect((await second.control('GET', '/labs/worker-3/state/motif')).body).toMatchObject({
      state: { cameras: [{ plugged: true }, { plugged: false }] },
    });
  });

  test('a scenario that was loaded is what goes on', async () => {
    const first = await bringUpMotif('--data', file);
    const scenario = {
      name: 'two',
      start: '2026-03-02T08:00:00Z',
      devices: { motif: { cameras: [{ serial: 'LEFT' }] } },
    };
    expect(await first.control('PUT', '/labs/main/scenario', scenario)).toMatchObject({ status: 200 });
    await first.stop();
    await using second = await bringUpMotif('--data', file);
    expect((await second.motif.cameras()).map(({ serial }) => serial)).toEqual(['LEFT']);
  });
});

describe('what can’t be kept, or is something else, is refused in one sentence, and stays as it is', () => {
  test('another lab than the one in the file', async () => {
    await (await bringUp('motif', '--data', file)).stop();
    expect(await refused('--seed', '9')).toMatch(
      /night\.labrig holds a lab that was made with other --seed: leave them out/,
    );
    expect(await bringUp('valt', '--data', file).catch(refusalOf)).toMatch(/made with other simulators/);
    await (await bringUp('--data', file)).stop();
  });

  test('a file that another lab uses', async () => {
    await using _first = await bringUp('motif', '--data', file);
    expect(await refused()).toMatch(/night\.labrig is in use/);
  });

  test('a file that is no database, one of another program, one that is too new, a folder that is not there', async () => {
    await writeFile(file, 'no database'.repeat(1000));
    expect(await refused()).toMatch(/night\.labrig is no database/);
    file = join(folder, 'other.sqlite');
    using other = new DatabaseSync(file);
    other.exec('CREATE TABLE mine (a)');
    expect(await refused()).toMatch(/is a database of another program/);
    file = join(folder, 'missing', 'night.labrig');
    expect(await refused()).toMatch(/night\.labrig/);
    file = join(folder, 'new.labrig');
    await (await bringUp('motif', '--data', file)).stop();
    using newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(await refused()).toMatch(/its schema is 99/);
  });
});
