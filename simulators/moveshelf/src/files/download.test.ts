import { describe, expect, test } from 'vitest';
import { study, rig } from '../fixtures/rig.ts';
import type { Reply } from '@labrig/fixtures/rig';

const text = 'time,knee_flexion\n0.00,4.1\n0.01,4.9\n';

/** A file that is there, and a fresh address of it. */
async function ready(options = {}) {
  const bench = rig(options);
  const { id } = await bench.createClip({});
  const file = await bench.attach(id, { crc32c: 'ZFxIKA==', filename: 'knee.csv' });
  await bench.put(file.uploadUrl, text);
  await bench.wait(2);
  const { originalDataDownloadUri: url } = await bench.node(
    file.id,
    '... on AdditionalData { originalDataDownloadUri }',
  );
  return { ...bench, file, url: url as string };
}

describe('a range', () => {
  test.each([
    ['bytes=0-3', 206, 'time', 'bytes 0-3/36'],
    ['bytes=5-', 206, text.slice(5), 'bytes 5-35/36'],
    ['bytes=-4', 206, '4.9\n', 'bytes 32-35/36'],
    ['bytes=30-99', 206, text.slice(30), 'bytes 30-35/36'],
    ['bytes=36-', 416, 'The file has 36 bytes.\n', 'bytes */36'],
    ['bytes=0-1,3-4', 200, text, null],
    ['lines=1-2', 200, text, null],
  ])('%s is a %i', async (range, status, body, told) => {
    const { moveshelf, url } = await ready();
    const answer = await moveshelf.fetch(url, { headers: { range } });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([status, body, told]);
  });
});

test('an address of a download expires, and each question makes a new one', async () => {
  const { url, get, wait, node, file } = await ready({ downloadLife: 10 });
  await wait(9.999);
  expect((await get(url)).body).toBe(text);
  await wait(0.001);
  expect(await get(url)).toEqual({ status: 403, body: 'This address has expired.\n' });
  const { previewDataUri } = await node(file.id, '... on AdditionalData { previewDataUri }');
  expect((await get(previewDataUri)).body).toBe(text);
});

test('an address is good for whoever has it, and for nothing else', async () => {
  const { url, get } = await ready();
  expect((await get(url, { authorization: 'Bearer wrong' })).status).toBe(200);
  expect((await get(url.replace(/signature=./, 'signature=x'))).status).toBe(403);
  expect((await get(url.replace(/expires=\d/, 'expires=9'))).status).toBe(403);
});

test('what has been deleted is gone, also for whoever has an address of it', async () => {
  const { url, get, file, data, moveshelf } = await ready();
  await data('mutation ($id: ID!) { deleteAdditionalData(id: $id) { ok } }', { id: file.id });
  expect(await get(url)).toEqual({ status: 403, body: 'This address is not valid.\n' });
  expect(moveshelf.state.store.used).toBe(0);
});

test('HEAD tells what GET would bring', async () => {
  const { moveshelf, url } = await ready();
  const answer = await moveshelf.fetch(url, { method: 'HEAD' });
  expect([answer.status, answer.headers.get('accept-ranges'), await answer.text()]).toEqual([200, 'bytes', '']);
});

describe('what came with the world', () => {
  const filesOf = async () => {
    const { data, get } = rig();
    const { viewer } = await data(
      '{ viewer { projects { name datasets { name downloadUri } clips { edges { node { title originalFileName originalDataDownloadUri additionalData { originalFileName originalDataDownloadUri } } } } } } }',
    );
    const named = (name: string): Reply['body'] =>
      viewer.projects.find((project: Reply['body']) => project.name === name);
    const [{ node }] = named(study).clips.edges;
    const fetched = (ending: string) =>
      get(
        node.additionalData.find((file: Reply['body']) => file.originalFileName.endsWith(ending))
          .originalDataDownloadUri,
      );
    return { fetched, get, archive: named('tidewater-gait/archive'), data, study: named(study) };
  };

  test('are motion files of a walk: two seconds, three markers', async () => {
    const { fetched, archive, get } = await filesOf();
    const { body } = await fetched('.trc');
    const lines = body.trimEnd().split('\n');
    expect(lines[2]).toBe('100\t100\t200\t3\tmm\t100\t1\t200');
    expect(lines).toHaveLength(206);
    for (const line of lines.slice(6)) expect(line.split('\t')).toHaveLength(2 + 9);
    const [{ node }] = archive.clips.edges;
    expect((await get(node.originalDataDownloadUri)).body).toContain(node.title);
  });

  test('are curves of a knee: degrees between straight and bent', async () => {
    const { fetched } = await filesOf();
    const rows = (await fetched('.csv')).body.trimEnd().split('\n').slice(1);
    const angles = rows.map((row: string) => Number(row.split(',')[1]));
    expect(angles).toHaveLength(200);
    expect([Math.min(...angles) >= 3, Math.max(...angles) > 50, Math.max(...angles) < 70]).toEqual([true, true, true]);
  });

  test('are films that play', async () => {
    const { data, moveshelf } = rig();
    const { viewer } = await data(
      '{ viewer { projects { clips { edges { node { additionalData { dataType originalDataDownloadUri } } } } } } }',
    );
    const film = viewer.projects[0].clips.edges[0].node.additionalData.find(
      (file: Reply['body']) => file.dataType === 'video',
    );
    const answer = await moveshelf.fetch(film.originalDataDownloadUri);
    const { durationOf } = await import('@labrig/simulator/video');
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    expect(await durationOf(await answer.bytes())).toBeCloseTo(4, 1);
  });

  test('are datasets: an archive with all texts of a project', async () => {
    const { study: project, get } = await filesOf();
    const [{ name, downloadUri }] = project.datasets;
    expect(name).toBe('everything.tar');
    const { status, body } = await get(downloadUri);
    const names = [...body.matchAll(/([\w-]+-(?:trial-\d\.trc|knee\.csv))\0/g)].map(([, found]) => found);
    expect([status, body.length % 512, new Set(names).size]).toEqual([200, 0, names.length]);
    expect(names.length).toBeGreaterThan(20);
  });
});
