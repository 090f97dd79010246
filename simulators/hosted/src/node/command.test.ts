import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { command, HostedError } from './command.ts';
import type { Terminal } from './command.ts';

function terminal(told: Partial<Terminal> = {}) {
  const printed: string[] = [];
  const program = command({
    print: (text) => printed.push(text),
    stopped: async () => undefined,
    environment: {},
    contract: async () => 0,
    ...told,
  });
  return { printed, run: (...args: string[]) => program.parseAsync(args, { from: 'user' }) };
}

test('a worker comes up with a token to try it with, and says how', { timeout: 60_000 }, async () => {
  const stopped = Promise.withResolvers<void>();
  const up = Promise.withResolvers<string>();
  const { run } = terminal({ print: up.resolve, stopped: () => stopped.promise });
  const running = run('dev', '--port', '0');
  running.catch(up.reject);
  const text = await up.promise;
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(text)!;
  expect(text).toContain('Authorization: Bearer example');
  const answer = await fetch(`${url}/labs`, { headers: { authorization: 'Bearer example' } });
  expect([answer.status, await answer.json()]).toEqual([200, { labs: [] }]);
  stopped.resolve();
  await running;
  await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
});

test('what can’t be is refused in one sentence', async () => {
  const refused = (environment: Terminal['environment'], ...args: string[]) =>
    terminal({ environment }).run('dev', ...args);
  await expect(refused({}, '--host', '0.0.0.0')).rejects.toThrow(HostedError);
  await expect(refused({}, '--host', '0.0.0.0')).rejects.toThrow('say who may, in LABRIG_ORGANISATIONS');
  await expect(refused({ LABRIG_ORGANISATIONS: '[' })).rejects.toThrow('LABRIG_ORGANISATIONS is no JSON');
  await expect(refused({}, '--port', 'many')).rejects.toThrow(CommanderError);
  await expect(terminal({ contract: async () => 1 }).run('contract')).rejects.toThrow('breaks the contract');
});

test('the worker is written with what Cloudflare and workerd must know of it', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'labrig-build-'));
  const { printed, run } = terminal();
  await run('build', folder);
  expect(printed).toEqual(['worker.js', 'wrangler.json', 'workerd.capnp'].map((name) => join(folder, name)));
  const worker = readFileSync(join(folder, 'worker.js'), 'utf8');
  expect(worker.length).toBeLessThan(4_000_000);
  // Nothing of Node is in it, and nothing that would have to be compiled from text.
  expect(worker).not.toMatch(/from\s*["']node:|\bnew Function\(|[^.\w]eval\(/);
  const wrangler = JSON.parse(readFileSync(join(folder, 'wrangler.json'), 'utf8')) as { migrations: object[] };
  expect(wrangler.migrations).toEqual([{ tag: 'v1', new_sqlite_classes: ['Lab', 'Organisation'] }]);
  rmSync(folder, { recursive: true });
});
