import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { run } from './run.ts';
import { start } from './started.ts';

const folder = tmpdir();

test('what a program prints is what it resolves to', async () => {
  expect(await run(['node', '-e', 'console.error(1); console.log(2)'], folder)).toBe('2\n');
});

test('a program that fails is told with all that it printed', async () => {
  await expect(run(['node', '-e', 'console.log("almost"); process.exit(3)'], folder)).rejects.toThrow(
    /ended with 3:\nalmost/,
  );
});

test('a program that takes too long is ended', async () => {
  await expect(run(['node', '-e', 'setInterval(() => 0, 1000)'], folder, { timeout: 300 })).rejects.toThrow(/SIGTERM/);
});

test('nothing of the test runner reaches a program', async () => {
  const names = JSON.parse(await run(['node', '-p', 'JSON.stringify(Object.keys(process.env))'], folder)) as string[];
  expect(names.filter((name) => /^(?:npm_|vitest|node_env)/i.test(name))).toEqual([]);
});

test('a program that starts is there until it goes out of scope', async () => {
  let pid: number;
  {
    await using started = await start(['node', '-e', 'console.log(process.pid); setInterval(() => 0, 1000)'], folder);
    pid = Number(started.line);
    expect(process.kill(pid, 0)).toBe(true);
  }
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
});

test('a program that ends before it says that it is ready has not started', async () => {
  await expect(start(['node', '-e', 'console.error("no port")'], folder)).rejects.toThrow(/did not start:\nno port/);
});
