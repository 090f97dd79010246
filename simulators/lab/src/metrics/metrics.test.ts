import { describe, expect, test } from 'vitest';
import { bringUpMotif } from '../fixtures/bring-up.ts';

type Up = Awaited<ReturnType<typeof bringUpMotif>>;

/** The text, sample by sample: `name{labels}` → value. Lines that the format doesn't know are none of it. */
async function metricsOf(up: Up): Promise<Readonly<Record<string, number>>> {
  const answer = await fetch(`${up.report.console.url}/metrics`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/plain/)]);
  const lines = (await answer.text())
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
  const comment = /^# (?:HELP [a-z_]+ \S.*|TYPE [a-z_]+ (?:counter|gauge|histogram))$/;
  const sample = /^([a-z_]+(?:\{(?:[a-z]+="[^"\\\n]*",?)*\})?) (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;
  const strange = lines.filter((line) => !comment.test(line) && !sample.test(line));
  expect(strange).toEqual([]);
  const samples = lines.flatMap((line) => {
    const [, name, value] = sample.exec(line) ?? [];
    return name === undefined ? [] : [[name, Number(value)] as const];
  });
  return Object.fromEntries(samples);
}

describe('/metrics', () => {
  test('counts calls by lab, device, operation and status, and faults that struck', async () => {
    await using up = await bringUpMotif();
    await up.motif.cameras();
    await up.motif.cameras();
    await up.control('POST', '/labs', { name: 'mine', vendors: ['valt'] });
    await fetch(`${up.report.console.url}/labs/mine/devices/valt/nowhere/at-all`);
    await up.control('POST', '/labs/main/faults', { device: 'motif', effect: { kind: 'reset' } });
    await expect(up.motif.version()).rejects.toMatchObject({ name: 'NetworkError' });
    const found = await metricsOf(up);
    expect(found).toMatchObject({
      'labrig_requests_total{lab="main",device="motif",operation="listCameras",status="200"}': 2,
      'labrig_requests_total{lab="main",device="motif",operation="getVersion",status="none"}': 1,
      'labrig_requests_total{lab="mine",device="valt",operation="none",status="401"}': 1,
      'labrig_faults_struck_total{lab="main",device="motif",effect="reset"}': 1,
      labrig_labs: 2,
      'labrig_event_readers{lab="main"}': 0,
    });
    expect(found['process_resident_memory_bytes']).toBeGreaterThan(1e6);
    expect(found['process_cpu_seconds_total']).toBeGreaterThan(0);
    // No text of a client's becomes a label.
    expect(Object.keys(found).join()).not.toContain('at-all');
  });

  test('what belongs to a lab is gone with it; a reset changes no counter', async () => {
    await using up = await bringUpMotif();
    await up.motif.cameras();
    await up.control('POST', '/labs/main/reset');
    await up.control('POST', '/labs', { name: 'mine' });
    await fetch(`${up.report.console.url}/labs/mine/devices/motif/version`);
    const line = 'labrig_requests_total{lab="mine",device="motif",operation="getVersion",status="401"}';
    expect(await metricsOf(up)).toHaveProperty([line], 1);
    await up.control('DELETE', '/labs/mine');
    const found = await metricsOf(up);
    expect(Object.keys(found).filter((name) => name.includes('mine'))).toEqual([]);
    expect(found).toHaveProperty(
      ['labrig_requests_total{lab="main",device="motif",operation="listCameras",status="200"}'],
      1,
    );
  });

  test('answers are timed from the first look on, by device; readers of events are counted', async () => {
    await using up = await bringUpMotif();
    await metricsOf(up);
    await up.motif.cameras();
    await fetch(`${up.report.console.url}/labs/x/devices/made-up/path`);
    const stop = new AbortController();
    await fetch(`${up.report.console.url}/labs/main/events`, { signal: stop.signal });
    const found = await metricsOf(up);
    expect(found).toMatchObject({
      'labrig_answer_duration_seconds_count{device="motif"}': 1,
      'labrig_event_readers{lab="main"}': 1,
    });
    expect(found['labrig_answer_duration_seconds_bucket{le="+Inf",device="motif"}']).toBe(1);
    expect(Object.keys(found).join()).not.toContain('made-up');
    stop.abort();
  });

  test('is for whoever has the token only', async () => {
    await using up = await bringUpMotif('--token', 'hunter2');
    expect(await up.control('GET', '/metrics')).toMatchObject({ status: 401 });
  });

  test('two servers in one process count for themselves', async () => {
    await using one = await bringUpMotif();
    await using other = await bringUpMotif();
    await one.motif.cameras();
    const calls = (found: object) => Object.keys(found).filter((name) => name.startsWith('labrig_requests'));
    expect([calls(await metricsOf(one)).length, calls(await metricsOf(other)).length]).toEqual([1, 0]);
  });
});
