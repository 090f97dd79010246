import { execFileSync } from 'node:child_process';
import { createTransport } from '@labrig/http';
import { operations } from '@labrig/motif';
import { weightOf } from '@labrig/release/weight';
import { inTurns, median } from './measure.ts';
import type { Finding } from './measure.ts';

const text = JSON.stringify({ software: '6.1.3', api: 1 });
const fakeFetch = async (_url: string): Promise<Response> =>
  new Response(text, { headers: { 'content-type': 'application/json' } });

/** The clients: what they weigh, what they cost per call, what importing them costs. */
export async function measureTransport(): Promise<Finding[]> {
  const transport = createTransport({
    baseUrl: 'http://127.0.0.1:1',
    fetch: fakeFetch,
    headers: { 'x-api-key': 'f'.repeat(32) },
    timeout: { attempt: 30_000, total: 120_000 },
    hooks: { request: () => undefined, answer: () => undefined },
  });
  const url = 'http://127.0.0.1:1/version';
  const [bare, ours] = await inTurns(
    [async () => (await fakeFetch(url)).json(), () => transport.call(operations.getVersion)],
    { runs: 2000 },
  );
  return [
    {
      name: 'transport, minified and gzipped',
      value: (await weightOf(`export { createTransport } from '@labrig/http'`)).now,
      unit: 'kB',
      goal: ['<=', 2.0],
      how: 'esbuild, gzip -9: createTransport and all it needs',
    },
    {
      name: 'Motif client, everything',
      value: (await weightOf(`export { createMotif } from '@labrig/motif'`)).now,
      unit: 'kB',
      how: 'the same: createMotif with all operations and resources',
    },
    {
      name: 'a call, as a multiple of a bare fetch',
      value: ours! / bare!,
      unit: '×',
      goal: ['<=', 1.3],
      how: 'in-process fetch answering JSON; timeout, retry, key and hooks on',
    },
    {
      name: 'import of @labrig/motif',
      value: importTime('@labrig/motif'),
      unit: 'ms',
      goal: ['<=', 5],
      how: 'built package, fresh process, median of 9',
    },
  ];
}

/** Milliseconds that importing takes in a process that has done nothing else. */
function importTime(specifier: string): number {
  const program = `const began = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - began);`;
  const times = Array.from({ length: 9 }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      }),
    ),
  );
  return median(times);
}
