import { createLab } from '@labrig/lab';
import { up } from '@labrig/lab/node';
import { Hono } from 'hono';
import { usedBytes } from './heap.ts';
import { inTurns } from './measure.ts';
import { measureStart } from './start-up.ts';
import type { RunningLab } from '@labrig/lab/node';
import type { Finding } from './measure.ts';

/** The lab as a whole: how soon it is there, what one costs, and whether many can share a server. */
export async function measureLab(): Promise<Finding[]> {
  const routes = createLab()
    .simulators.flatMap(({ spec }) => spec.operations)
    .map(({ method, path }) => [method, path.replaceAll(/\{([^}]+)\}/g, ':$1')] as const);
  const [lab, app] = await inTurns(
    [
      () => createLab().close(),
      () => {
        const empty = new Hono();
        for (const [method, path] of routes) empty.on(method, path, ({ text }) => text(''));
        return empty.fetch(new Request('http://hono.test/none'));
      },
    ],
    { runs: 20 },
  );
  return [
    ...(await measureStart()),
    {
      name: 'createLab() with five vendors, as a multiple of an empty Hono app with as many routes',
      value: lab! / app!,
      unit: '×',
      goal: ['<=', 5],
      how: `${routes.length} routes; the app has answered once, as its router is built with the first call`,
    },
    idleLabs(),
    await workers(),
  ];
}

function idleLabs(): Finding {
  const count = 1000;
  const first = createLab();
  const before = usedBytes();
  const labs = Array.from({ length: count }, (_, seed) => createLab({ seed }));
  const value = (usedBytes() - before) / count / 1000;
  for (const lab of [first, ...labs]) lab.close();
  return {
    name: 'an idle lab of a thousand in one process',
    value,
    unit: 'kB',
    goal: ['<=', 100],
    how: 'heap and buffers, five vendors, seeds of their own, beside a first one',
  };
}

/** Each makes a lab of its own on one server, records for an hour of its time, looks, and deletes it; a wrong answer is counted. */
async function workers(): Promise<Finding> {
  const count = 100;
  const running = await up({ port: 0 });
  const wrong = await Promise.all(Array.from({ length: count }, (_, index) => work(running, index)));
  await running.close();
  return {
    name: 'wrong answers that 100 workers with a lab each get from one server',
    value: wrong.reduce((sum, each) => sum + each, 0),
    unit: '',
    goal: ['<=', 0],
    how: '10 rounds each at the same time: start, an hour, list; seconds of each recording are the worker’s own',
  };
}

async function work({ console: { url } }: RunningLab, index: number): Promise<number> {
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const content = body && { body: JSON.stringify(body) };
    const answer = await fetch(path.startsWith('http') ? path : url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...content,
    });
    return (await answer.json()) as Record<string, never>;
  };
  const name = `worker-${index}`;
  const { devices } = (await call('POST', '/labs', { name, seed: index, vendors: ['motif'] })) as unknown as {
    devices: { url: string; connection: { apiKey: string } }[];
  };
  const { url: motif, connection } = devices[0]!;
  const key = { 'x-api-key': connection.apiKey };
  let wrong = 0;
  for (let round = 1; round <= 10; round += 1) {
    await call('POST', `${motif}/api/1/camera/FAKE0/recording/start`, { duration: index + round, codec: 'low' }, key);
    await call('POST', `/labs/${name}/clock/advance`, { hours: 1 });
    const { recordings } = (await call('GET', `${motif}/api/1/camera/FAKE0/recordings`, undefined, key)) as unknown as {
      recordings: { duration: number }[];
    };
    if (recordings.length !== round || recordings.at(-1)?.duration !== index + round) wrong += 1;
  }
  await call('DELETE', `/labs/${name}`);
  return wrong;
}
