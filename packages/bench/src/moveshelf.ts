import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from '@labrig/moveshelf/core';
import { listProjects } from '@labrig/moveshelf/documents';
import { weightOf } from '@labrig/release/weight';
import { inTurns, median } from './measure.ts';
import type { Finding } from './measure.ts';

const gigabyte = 2 ** 30;
const rounds = 3;

/** Moveshelf's client: what a typed query costs, what a bundle weighs, and how fast a gigabyte goes up. */
export async function measureMoveshelf(): Promise<Finding[]> {
  return [await measureQuery(), ...(await measureWeight()), ...(await measureUpload())];
}

/** A typed query beside the same POST, both with an answer in this process. */
async function measureQuery(): Promise<Finding> {
  const projects = [
    { id: 'UHJvamVjdD8qccSgAU4LnVxrjiD3oAE', name: 'tidewater-gait/knee-study' },
    { id: 'UHJvamVjdD8qccSgAk4LnVxrjiD3oAI', name: 'tidewater-gait/archive' },
  ];
  const text = JSON.stringify({ data: { viewer: { projects } } });
  const fakeFetch = async (_url: string, _init: object): Promise<Response> =>
    new Response(text, { headers: { 'content-type': 'application/json' } });
  const secretKey = 'f'.repeat(64);
  const { run } = connect({ baseUrl: 'http://127.0.0.1:1', secretKey, fetch: fakeFetch });
  const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' };
  const post = async (): Promise<unknown> => {
    const body = JSON.stringify({ query: listProjects.text, variables: {} });
    return (await fakeFetch('http://127.0.0.1:1/graphql', { method: 'POST', headers, body })).json();
  };
  const [bare, ours] = await inTurns([post, () => run(listProjects)], { runs: 2000 });
  return {
    name: 'Moveshelf: a typed query, as a multiple of the same POST by a bare fetch',
    value: ours! / bare!,
    unit: '×',
    goal: ['<=', 1.4],
    how: 'in-process fetch answering JSON; the answer is held against the document',
  };
}

async function measureWeight(): Promise<Finding[]> {
  const query = `export { connect } from '@labrig/moveshelf/core'; export { listProjects } from '@labrig/moveshelf/documents'`;
  const { now: alone } = await weightOf(query);
  const { now: both, later } = await weightOf(`${query}; export { uploadData } from '@labrig/moveshelf/core'`);
  const how = 'esbuild, gzip -9: core and documents';
  return [
    { name: 'Moveshelf client, one query', value: alone, unit: 'kB', how },
    { name: 'Moveshelf client, one query plus upload', value: both, unit: 'kB', goal: ['<=', 4], how },
    { name: 'checksums, loaded with the first upload', value: later, unit: 'kB', how: '": crc-32' },
  ];
}

interface Upload {
  readonly seconds: number;
  readonly grown: number;
}

/** A gigabyte from a file to a bare server, checksum included, beside the same PUT by a bare fetch; each in its own process. */
async function measureUpload(): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'labrig-bench-'));
  const sink = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'servers', 'sink.ts')]);
  try {
    const [address] = (await once(sink.stdout, 'data')) as [Buffer];
    const [path, small] = [join(folder, 'gigabyte'), join(folder, 'small')];
    await fill(path);
    writeFileSync(small, new Uint8Array(2 ** 24));
    const upload = async (kind: string): Promise<Upload> => {
      const script = join(import.meta.dirname, 'servers', 'upload.ts');
      const args = [...process.execArgv, script, kind, String(address).trim(), path, small];
      return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout) as Upload;
    };
    const runs: Record<string, Upload[]> = { ours: [], blob: [], stream: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const [kind, done] of Object.entries(runs)) done.push(await upload(kind));
    }
    const seconds = (kind: string): number => median(runs[kind]!.map((run) => run.seconds));
    const bare = Math.min(seconds('blob'), seconds('stream'));
    return [
      {
        name: 'Moveshelf: 1 GiB uploaded, checksum included, as a part of the speed of a bare PUT',
        value: bare / seconds('ours'),
        unit: '×',
        goal: ['>=', 0.7],
        how: `openFile with @node-rs/crc32 beside fetch of the same file, the faster of a Blob and a stream; ${rounds} runs in turns; ours took ${seconds('ours').toFixed(2)} s`,
      },
      {
        name: 'Moveshelf: memory that uploading 1 GiB takes',
        value: Math.max(...runs['ours']!.map(({ grown }) => grown)),
        unit: 'MiB',
        goal: ['<=', 64],
        how: 'resident, above the start, the worst of the runs',
      },
    ];
  } finally {
    sink.kill();
    rmSync(folder, { recursive: true });
  }
}

async function fill(path: string): Promise<void> {
  const part = Uint8Array.from({ length: 2 ** 20 }, (_, index) => (index * 2_654_435_761) >>> 13);
  const stream = createWriteStream(path);
  for (let written = 0; written < gigabyte; written += part.length) {
    if (!stream.write(part)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}
