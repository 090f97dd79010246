import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBuild } from '@labrig/hosted/node';
import { pinned } from './pinned.ts';
import type { AddressInfo } from 'node:net';

const token = 'bench';

/** The worker on workerd alone, as on a server of one's own, on one core. */
export async function startWorkerd() {
  // Every answer waits for the disk: where there is one in memory, it's the worker that is measured.
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'labrig-bench-'));
  await mkdir(join(folder, 'labs'));
  await writeBuild(folder);
  const port = await freePort();
  const tokenSha256 = createHash('sha256').update(token).digest('hex');
  const organisations = [{ name: 'bench', tokenSha256, labs: 10_000, requestsPerMinute: 100_000_000 }];
  // The package has no types; where its binary lies is all that it says.
  const { default: binary } = createRequire(import.meta.url)('workerd') as { readonly default: string };
  const [command, ...args] = pinned(0, [binary, 'serve', 'workerd.capnp', '--socket-addr', `http=127.0.0.1:${port}`]);
  const child = spawn(command!, args, {
    cwd: folder,
    env: { ...process.env, LABRIG_ORGANISATIONS: JSON.stringify(organisations) },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; !(await isUp(url)); attempt += 1) {
    if (attempt > 100) throw new Error('workerd is not up after ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    pid: child.pid!,
    token,
    async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
      const answer = await fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    async stop(): Promise<void> {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isUp(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health`).catch(() => undefined);
  return answer?.ok ?? false;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
