import { afterAll, beforeAll, expect, test } from 'vitest';
import { key } from '../fixtures/kettle.ts';
import { temporaryFile } from '../fixtures/lab-file.ts';
import { mortals, type Death } from '../fixtures/mortal.ts';
import { scriptedLab, type Command } from '../fixtures/scripted.ts';
import { randomStream, type RandomStream } from '../random.ts';
import { openLabFile } from './lab-file.ts';

let processes: Awaited<ReturnType<typeof mortals>>;
beforeAll(async () => {
  processes = await mortals();
});
afterAll(() => processes.close());

function chanceOf(seed: number): RandomStream {
  let state: readonly number[] | undefined;
  return randomStream({ seed, read: () => state, write: (_, next) => (state = next) }, 'killer');
}

function commandOf({ integer }: RandomStream): Command {
  const name = ['before', 'after'][integer(0, 1)]!;
  const cup = integer(0, 2);
  switch (integer(0, 17)) {
    case 0:
      return { do: 'reset' };
    case 1:
      return { do: 'restore', name };
    case 2:
      return { do: 'forget', name };
    case 3:
      return { do: 'stuff', cup, text: integer(1, 300_000) };
    case 4:
      return { do: 'stuff', cup, bytes: integer(1, 300_000) };
    case 5:
    case 6:
      return { do: 'take', name };
    case 7:
      return { do: 'timer' };
    case 8:
      return { do: 'fault', status: 500 + integer(0, 99) };
    case 9:
    case 10:
    case 11:
      return { do: 'fill', cup, level: integer(0, 1_000_000) };
    case 12:
    case 13:
    case 14:
      return { do: 'boil', seconds: integer(0, 5000) };
    default:
      return { do: 'advance', seconds: integer(0, 20_000) };
  }
}

function deathOf({ integer }: RandomStream): Death {
  return integer(0, 1) === 0 ? { lines: integer(0, 20) } : { statements: integer(0, 80) };
}

/**
 * Beside the process lives a lab that nobody kills, and that is told what the process has acknowledged. After each death the next
 * process must find the lab as that one has it, or with the one command more that was under way.
 */
async function killOften(seed: number, kills: number) {
  const chance = chanceOf(seed);
  const file = temporaryFile();
  const { run, tell } = scriptedLab();
  let underWay: Command | undefined;
  const counts = { acknowledged: 0, finished: 0, lost: 0, unopened: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const commands = Array.from({ length: 25 }, () => commandOf(chance));
    const [first, ...done] = await processes.next().live(file, commands, deathOf(chance));
    if (first === undefined) {
      counts.unopened += 1;
      continue;
    }
    if (underWay) {
      const isThere = first !== tell();
      if (isThere) await run(underWay);
      counts[isThere ? 'finished' : 'lost'] += 1;
    }
    expect(first).toBe(tell());
    for (const command of commands.slice(0, done.length)) await run(command);
    underWay = commands[done.length];
    counts.acknowledged += done.length;
  }
  return counts;
}

test('every answer that came over HTTP was kept before it left', { timeout: 120_000 }, async () => {
  const file = temporaryFile();
  const { integer } = chanceOf(13);
  const init = { method: 'POST', headers: { 'x-key': key }, body: '{"how":"well"}' };
  const callers = 4;
  let [least, most] = [0, 0];
  for (let kill = 0; kill < 10; kill += 1) {
    const server = await processes.next().serve(file);
    let left = integer(1, 60);
    let end: Promise<void> | undefined;
    /** Asks on and on; the last ones to ask hear nothing. */
    const ask = async (): Promise<void> => {
      const answer = await fetch(`${server.url}/break`, init).catch(() => undefined);
      if (!answer) return;
      expect(answer.status).toBe(200);
      least += 1;
      left -= 1;
      if (left <= 0) end ??= server.kill();
      await ask();
    };
    await Promise.all(Array.from({ length: callers }, ask));
    await end;
    most = Math.max(most, least) + callers;
    using labs = openLabFile(file);
    const { level } = scriptedLab(labs.store('main')).lab.kettle.state.cups[0]!;
    expect(level).toBeGreaterThanOrEqual(least);
    expect(level).toBeLessThanOrEqual(most);
    [least, most] = [level, level];
  }
});

test.concurrent.each([11, 12])(
  'what was acknowledged is there, and nothing by halves, when a process is killed a hundred times (%i)',
  async (seed) => {
    const { acknowledged, finished, lost, unopened } = await killOften(seed, 105);
    // It was killed at all kinds of moments, and much was done in between.
    expect(acknowledged).toBeGreaterThan(300);
    expect(Math.min(finished, lost, unopened)).toBeGreaterThan(0);
  },
  240_000,
);
