import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Metafile } from 'esbuild';

let text: string;
let inputs: Metafile['inputs'];
beforeAll(async () => {
  // For no platform at all: an import of a Node built-in fails the build.
  const built = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    format: 'iife',
    globalName: 'entry',
    conditions: ['labrig-source'],
  });
  text = built.outputFiles[0]?.text ?? '';
  ({ inputs } = built.metafile);
});

describe('what an application bundles', () => {
  test('is this package and @labrig/http, without a line of their ./node entries', () => {
    const files = Object.keys(inputs);
    expect(files.filter((file) => !/^(?:src|\.\.\/http\/src)\//.test(file))).toEqual([]);
    expect(files.filter((file) => /\/node(?:\.ts|\/)/.test(file))).toEqual([]);
    expect(files).toContain('src/cam2.ts');
  });

  test('touches nothing of the platform when it loads', () => {
    const language = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})) as string[]);
    const touched: string[] = [];
    const watched = Object.getOwnPropertyNames(globalThis)
      .filter((name) => !language.has(name))
      .map((name) => [name, { get: () => void touched.push(name) }] as const);
    const globals = createContext(Object.defineProperties({}, Object.fromEntries(watched)));
    runInContext(text, globals);
    expect(touched).toEqual([]);
    expect(runInContext('typeof entry.createCam2 + typeof entry.operations.searchCamera', globals)).toBe(
      'functionobject',
    );
    expect(watched.map(([name]) => name)).toEqual(
      expect.arrayContaining(['fetch', 'URL', 'AbortController', 'setTimeout', 'process']),
    );
  });
});
