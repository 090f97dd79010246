import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median } from './measure.ts';
import type { Finding } from './measure.ts';

const hono = `
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono().get('/health', (c) => c.json({ status: 'ok' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(JSON.stringify({ console: { url: 'http://127.0.0.1:' + port } })));
`;

/** From nothing to the first answer: the built command with five vendors, beside a bare Hono server. */
export async function measureStart(): Promise<Finding[]> {
  const command = join(import.meta.dirname, '../../labrig/dist/bin.js');
  const kinds = [
    ['--input-type=module', '-e', hono],
    [command, 'up', '--port', '0', '--json'],
  ];
  const times: number[][] = kinds.map(() => []);
  for (let round = 0; round < 9; round += 1) {
    for (const [index, args] of kinds.entries()) times[index]!.push(await firstAnswer(args));
  }
  const [bare, ours] = times.map(median);
  return [
    {
      name: '`labrig up` with five vendors to its first answer, as a multiple of a bare Hono server',
      value: ours! / bare!,
      unit: '×',
      goal: ['<=', 1.5],
      how: `built packages, processes of their own in turns, median of 9; ${bare!.toFixed(0)} ms beside ${ours!.toFixed(0)} ms`,
    },
  ];
}

async function firstAnswer(args: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let text = '';
  for await (const piece of child.stdout) {
    text += String(piece);
    if (text.includes('\n')) break;
  }
  const { console: server } = JSON.parse(text) as { console: { url: string } };
  await (await fetch(`${server.url}/health`)).text();
  const time = performance.now() - began;
  child.kill('SIGKILL');
  await ended;
  return time;
}
