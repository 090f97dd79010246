import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from './measure.ts';
import { pinned } from './servers/pinned.ts';
import type { ChildProcess } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import type { Finding } from './measure.ts';

interface Server {
  readonly name: string;
  readonly command: readonly string[];
  /** Prints its URL as its first line; otherwise it listens on the port that the command names. */
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** More requests than this it refuses (a rate limit that it simulates): it is loaded by number instead of by time. */
  readonly most?: number;
}

const seconds = 4;
const rounds = 3;

/** One GET from a store over HTTP, ten connections, server and load on a core each: ours beside bare Hono and the peers. */
export async function measureServers(peers: string): Promise<Finding[]> {
  const own = { path: '/api/1/camera/FAKE0', headers: { 'x-api-key': 'f'.repeat(32) } };
  const script = join(import.meta.dirname, 'servers', 'start.ts');
  const spec = join(import.meta.dirname, '../../../specs/motif.openapi.yaml');
  const ports = await Promise.all([freePort(), freePort()]);
  const servers: Server[] = [
    { name: 'bare', command: [script, 'bare'], ...own },
    { name: 'full', command: [script, 'full'], ...own },
    { name: 'plain', command: [script, 'plain'], ...own },
    {
      name: 'Prism 5.16.0',
      command: [join(peers, 'node_modules/@stoplight/prism-cli/dist/index.js'), 'mock', '-p', String(ports[0]), spec],
      port: ports[0],
      ...own,
    },
    {
      name: 'emulate 0.12.2',
      command: [
        join(peers, 'node_modules/emulate/dist/index.js'),
        'start',
        '--service',
        'vercel',
        '--port',
        String(ports[1]),
      ],
      port: ports[1],
      path: '/v2/user',
      headers: { authorization: 'Bearer test_token_admin' },
      most: 4800,
    },
  ];
  const rates = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const server of servers) rates.get(server.name)!.push(await load(server, peers));
  }
  const rate = (name: string): number => median(rates.get(name)!);
  const of = (name: string): number => rate(name) / rate('bare');
  const how = `${rounds} runs of ${seconds} s in turns, 10 connections, one core each; bare Hono reached ${Math.round(rate('bare'))} req/s`;
  return [
    { name: 'simulator over HTTP, everything on, of bare Hono', value: of('full'), unit: '×', goal: ['>=', 0.65], how },
    {
      name: 'simulator over HTTP, journal and validation off, of bare Hono',
      value: of('plain'),
      unit: '×',
      goal: ['>=', 0.85],
      how,
    },
    { name: 'Prism 5.16.0 with the same spec, of bare Hono', value: of('Prism 5.16.0'), unit: '×', how },
    { name: 'emulate 0.12.2 (Vercel, GET /v2/user), of bare Hono', value: of('emulate 0.12.2'), unit: '×', how },
  ];
}

async function load(server: Server, peers: string): Promise<number> {
  const [first, ...rest] = pinned(0, [process.execPath, ...server.command]);
  const child = spawn(first!, rest, { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const url = server.port === undefined ? await firstLine(child) : `http://127.0.0.1:${server.port}`;
    await untilUp(url + server.path, server.headers);
    if (server.most !== undefined) {
      for (let request = 0; request < warmUp; request += 1)
        await (await fetch(url + server.path, { headers: server.headers })).text();
    }
    const headers = Object.entries(server.headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
    const cannon = join(peers, 'node_modules/autocannon/autocannon.js');
    const [command, ...args] = pinned(1, [
      process.execPath,
      cannon,
      '-c',
      '10',
      ...amount(server),
      '-j',
      ...headers,
      url + server.path,
    ]);
    const { stdout } = await promisify(execFile)(command!, args);
    const result = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as Load;
    if (result.non2xx > 0)
      throw new Error(`${server.name} answered ${result.non2xx} requests with something else than 2xx`);
    return result['2xx'] / result.duration;
  } finally {
    child.kill('SIGKILL');
  }
}

interface Load {
  readonly '2xx': number;
  readonly non2xx: number;
  /** Seconds. */
  readonly duration: number;
}

/** Requests one after the other before a load by number: its own warm-up goes by time only. */
const warmUp = 1000;

/** How much load, and how much to warm up before. */
function amount({ most }: Server): string[] {
  if (most === undefined) return ['-d', String(seconds), '-W', '[', '-c', '10', '-d', '1', ']'];
  return ['-a', String(most - warmUp - 100)];
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout!.once('data', (data: Buffer) => resolve(String(data).split('\n')[0]!));
    child.once('exit', () => reject(new Error('the server ended before it was up')));
  });
}

async function untilUp(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url, { headers }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${url}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
