import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from './measure.ts';
import { pinned } from './servers/pinned.ts';
import { startWorkerd } from './servers/workerd.ts';
import type { Finding } from './measure.ts';

const many = 1000;
const clients = 100;
const rounds = 5;
const calls = 3000;
const apiKey = 'f'.repeat(32);
const noon = Date.parse('2026-05-04T12:00:00Z');

type Workerd = Awaited<ReturnType<typeof startWorkerd>>;

interface Made {
  readonly devices: readonly [{ readonly url: string; readonly connection: { readonly apiKey: string } }];
}

/** Labs for many on one workerd: whether they get in each other's way, what one costs that nobody uses, and what a call costs. */
export async function measureHosted(): Promise<Finding[]> {
  const server = await startWorkerd();
  try {
    const cost = await measureCalls(server);
    const crowd = await measureCrowd(server);
    const rate = Math.round(crowd.calls / crowd.seconds);
    return [
      {
        name: `hosted: wrong answers while ${many} labs are made, driven and deleted`,
        value: crowd.wrong,
        unit: '',
        goal: ['<=', 0],
        how: `${clients} clients at once, ${crowd.calls} calls, ${rate} a second; one workerd on one core, state on a disk in memory; ${crowd.dropped} connections dropped`,
      },
      {
        name: `hosted: a lab is made, with ${clients} being made at once`,
        value: crowd.making,
        unit: 'ms',
        how: 'the median of all, of Motif',
      },
      {
        name: 'hosted: memory of a lab that nobody uses',
        value: crowd.memory,
        unit: 'kB',
        how: `resident memory of workerd, ${many} labs of Motif`,
      },
      {
        name: 'hosted: a call of a device, in calls of the Node server',
        value: cost.hosted / cost.node,
        unit: '×',
        how: `CPU of ${calls} GETs of a camera, ${rounds} rounds in turns; ${cost.hosted.toFixed(2)} ms through worker and object, ${cost.node.toFixed(2)} ms there`,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** In milliseconds of CPU, all threads: what else the machine does falls on neither. */
async function measureCalls({ pid, ask }: Workerd): Promise<{ readonly hosted: number; readonly node: number }> {
  const scenario = { devices: { motif: { apiKey } } };
  const { devices } = await ask<Made>('POST', '/labs', { name: 'calls', clock: 'system', scenario });
  const [command, ...args] = pinned(0, [process.execPath, join(import.meta.dirname, 'servers', 'start.ts'), 'full']);
  const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const times: [hosted: number[], node: number[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, server] of [
      { pid, url: devices[0].url },
      { pid: child.pid!, url },
    ].entries()) {
      const before = cpuOf(server.pid);
      await eachOf(calls, async () => {
        const answer = await fetch(`${server.url}/api/1/camera/FAKE0`, { headers: { 'x-api-key': apiKey } });
        if (!answer.ok) throw new Error(`${server.url} answered ${answer.status}`);
        await answer.bytes();
      });
      // The first round warms up.
      if (round >= 0) times[index]!.push((cpuOf(server.pid) - before) / calls);
    }
  }
  child.kill('SIGKILL');
  await ask('DELETE', '/labs/calls');
  const [hosted, node] = times.map(median) as [number, number];
  return { hosted, node };
}

/** Every client has labs of its own, each with a key and a message of its own, and looks whether anything is another's. */
async function measureCrowd({ url: server, pid, token }: Workerd) {
  const before = residentOf(pid);
  const times: number[] = [];
  const count = { calls: 0, wrong: 0, dropped: 0 };
  const check = (isRight: boolean): void => {
    if (!isRight) count.wrong += 1;
  };
  /**
   * A process that is busy for five seconds drops connections that seem idle to it: whoever hears nothing asks again, and everything
   * here may be asked twice.
   */
  const ask = async (method: string, url: string, headers: Record<string, string>, body?: object): Promise<Answer> => {
    for (;;) {
      count.calls += 1;
      const given = { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) ?? null };
      try {
        const answer = await fetch(url, { method, ...given });
        return { status: answer.status, body: (await answer.json()) as Answer['body'] };
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        count.dropped += 1;
      }
    }
  };
  const control = (method: string, path: string, body?: object): Promise<Answer> =>
    ask(method, server + path, { authorization: `Bearer ${token}` }, body);
  const began = performance.now();
  const labs = await eachOf(many, async (index): Promise<Lab> => {
    const name = `lab-${index}`;
    const start = performance.now();
    const made = await control('POST', '/labs', { name, vendors: ['motif'], seed: index, start: noon });
    times.push(performance.now() - start);
    const { body } = made.status === 409 ? await control('GET', `/labs/${name}`) : made;
    const [{ url, connection }] = (body as unknown as Made).devices;
    const headers = { 'x-api-key': connection.apiKey };
    const shown = await ask('POST', `${url}/api/1/experiment/message`, headers, { message: name });
    check(shown.body['message'] === name);
    const started = await ask('POST', `${url}/api/1/camera/FAKE0/recording/start`, headers, {
      duration: 5,
      codec: 'high',
    });
    check([200, 409].includes(started.status));
    const advanced = await control('POST', `/labs/${name}/clock/advance`, {
      to: noon + (index % 2 === 0 ? 20_000 : 1000),
    });
    check(advanced.status === 200);
    return { name, url, key: connection.apiKey };
  });
  const memory = (residentOf(pid) - before) / many;
  check(new Set(labs.map(({ key }) => key)).size === many);
  await eachOf(many, async (index) => {
    const { name, url } = labs[index]!;
    const { state } = (await control('GET', `/labs/${name}/state/motif`)).body as unknown as { readonly state: State };
    check(state.messages.length === 1 && state.messages[0]!.message === name);
    check(state.recordings.length === (index % 2 === 0 ? 1 : 0));
    const other = labs[(index + 1) % many]!.key;
    check((await ask('GET', `${url}/api/1/cameras`, { 'x-api-key': other })).status === 401);
    check([200, 404].includes((await control('DELETE', `/labs/${name}`)).status));
    check((await ask('GET', `${url}/version`, {})).status === 404);
  });
  const { labs: left } = (await control('GET', '/labs')).body as { readonly labs?: unknown[] };
  check(left?.length === 0);
  return { ...count, seconds: (performance.now() - began) / 1000, making: median(times), memory };
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Lab {
  readonly name: string;
  readonly url: string;
  readonly key: string;
}

interface State {
  readonly messages: readonly { readonly message: string }[];
  readonly recordings: readonly unknown[];
}

/** Does something so many times, as many at once as there are clients. */
async function eachOf<Value>(count: number, act: (index: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      values[index] = await act(index);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return values;
}

/** Kilobytes of memory that a process has. */
function residentOf(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(pages) * 4.096;
}

/** Milliseconds of CPU that a process has used. The system counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
