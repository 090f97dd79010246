import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCameraFile } from '../node.ts';

const program = fileURLToPath(new URL('../fixtures/write-on.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-cam2-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Lets the program write until it has said so many lines, and kills it in the middle of what it does then. */
async function killedAfter(count: number, file: string): Promise<string[]> {
  const child = spawn(process.execPath, ['--conditions=labrig-source', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === count) child.kill('SIGKILL');
  }
  expect(lines[0]).toBe('open');
  return lines.slice(1);
}

test.concurrent.each([
  ['soon', [1, 2, 1, 3, 5]],
  ['later', [30, 7, 60, 4, 19]],
  // Each starts a process for every number: on a busy machine that takes its time.
])('what was acknowledged is there when the process is killed %s', { timeout: 90_000 }, async (name, counts) => {
  const file = join(folder, `${name}.sqlite`);
  const acknowledged: string[] = [];
  for (const count of counts) {
    acknowledged.push(...(await killedAfter(count, file)));
    using store = openCameraFile(file);
    // Killed before the first cameras were there: then there are none at all.
    const held = store.begin(() => []);
    const rows = acknowledged.map((id) => store.byId(held, id)?.row);
    expect(rows).toEqual([...rows].filter((row) => row !== undefined).toSorted((a, b) => a - b));
    // Of each run one more may be there that nobody was told of.
    expect(store.next(held) - 1 - acknowledged.length).toBeLessThanOrEqual(300 + counts.length);
    expect([...store.all(held)]).toHaveLength(store.next(held) - 1);
  }
  expect(acknowledged.length).toBeGreaterThan(3);
});
