import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../temporary.ts';
import { everywhere } from './checks.ts';
import { NotTried } from './not-tried.ts';

test.each(everywhere.map((check) => [check.name, check] as const))(
  'where the packages are not installed, there is no passing: %s',
  { timeout: 60_000 },
  async (_name, { run }) => {
    using made = temporary('labrig-bare-');
    const { folder } = made;
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write('package.json', '{ "name": "bare", "private": true, "type": "module" }');
    const source = { registry: 'http://127.0.0.1:9/', cache: join(folder, 'cache') };
    const stage = { folder, source, project: { folder, write }, [Symbol.asyncDispose]: async () => undefined };
    const failure: unknown = await run(stage).catch((error: unknown) => error);
    expect(String(failure)).toMatch(/ended with 1|did not start|Build failed/);
    expect(failure).not.toBeInstanceOf(NotTried);
  },
);
