import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { device } from './fixtures/certificates.ts';
import { json, server } from './fixtures/server.ts';
import * as http from './index.ts';
import * as node from './node.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const programs = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, program]) => program!);

/** Runs a program of the README, its imports taken from here. */
async function run(program: string, modules: Record<string, object>): Promise<void> {
  const code = stripTypeScriptTypes(program).replaceAll(
    /import \{([^}]*)\} from ('[^']+');/g,
    (_import, names: string, from: string) => `const {${names}} = modules[${from}];`,
  );
  await new Function('modules', `return (async () => {${code}})()`)(modules);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the first program does what it says', async () => {
  const { fetch, requests } = server(json({ serial: 'FAKE0', recording: false }));
  vi.stubGlobal('fetch', fetch);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await run(programs[0]!, { '@labrig/http': http });
  expect(log.mock.calls).toEqual([[false], ['FAKE0']]);
  expect(requests[0]?.url).toBe('https://10.11.12.23:6083/api/1/camera/FAKE0');
});

test('the second program runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'labrig-'));
  writeFileSync(join(folder, 'recorder.pem'), device.certificate);
  const files = { readFile: async (name: string) => readFileSync(join(folder, name)) };
  await run(programs[1]!, { 'node:fs/promises': files, '@labrig/http': http, '@labrig/http/node': node });
  await rm(folder, { recursive: true });
  expect(programs).toHaveLength(2);
});
