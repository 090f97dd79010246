import { describe, expect, test } from 'vitest';
import { tool } from './fixture/tool.ts';
import { tree } from './fixture/tree.ts';

/** The names of the rules that a file at a path breaks. */
const broken = (path: string, source: string): readonly string[] => {
  using house = tree({ [path]: source }, ['.oxlintrc.json']);
  const { text } = tool(['oxlint', '--format=json'], house.folder);
  const { diagnostics } = JSON.parse(text) as { readonly diagnostics: readonly { readonly code: string }[] };
  return diagnostics.map(({ code }) => code);
};
const builtin = 'import(no-nodejs-modules)';
const global = 'eslint(no-restricted-globals)';
const property = 'eslint(no-restricted-properties)';
const imported = 'eslint(no-restricted-imports)';

describe('the cores know nothing of Node', () => {
  const cores = ['packages/http/src/a.ts', 'packages/motif/src/a/b.ts', 'simulators/motif/src/a.ts'];
  test.each([...cores, 'simulators/kernel/src/host.ts', 'packages/http/src/platform.ts'])('%s', (path) => {
    expect(broken(path, `export * from 'node:fs';\n`)).toContain(builtin);
    expect(broken(path, `export * from 'fs';\n`)).toContain(builtin);
    expect(broken(path, `export const fs = import('node:fs');\n`)).toContain(builtin);
    expect(broken(path, `export const cwd = process.cwd();\n`)).toContain(global);
    expect(broken(path, `export const bytes = Buffer.from('');\n`)).toContain(global);
  });

  const free = ['packages/http/src/node.ts', 'simulators/motif/src/node/a.ts', 'simulators/lab/src/a.ts'];
  test.each([...free, 'packages/motif/src/a.test.ts', 'packages/codegen/src/a.ts'])('%s is free to', (path) => {
    expect(broken(path, `export * from 'node:fs';\nexport const cwd = process.cwd();\n`)).toEqual([]);
  });
});

const times = ['Date.now()', 'new Date()', 'globalThis.Date', 'performance.now()', 'setTimeout(() => {}, 1)'];
const timers = ['setInterval(() => {}, 1)', 'setImmediate(() => {})'];
const chances = ['Math.random()', 'crypto.randomUUID()', 'crypto.getRandomValues(x)', 'AbortSignal.timeout(1)'];

describe('time and chance have one source', () => {
  const bound = ['simulators/kernel/src/a.ts', 'simulators/kernel/src/serve/host.ts', 'simulators/motif/src/node.ts'];
  describe.each([...bound, 'simulators/lab/src/a.ts', 'packages/http/src/a.ts'])('%s', (path) => {
    test('is not it', () => {
      const source = [...times, ...timers, ...chances].map((use, index) => `export const x${index} = ${use};\n`).join('');
      const rules = broken(path, source);
      expect(rules.filter((rule) => rule === global)).toHaveLength(times.length + timers.length);
      expect(rules.filter((rule) => rule === property)).toHaveLength(chances.length);
    });
  });

  test.each(['node:timers/promises', 'node:perf_hooks'])('a simulator does not get it from %s', (name) => {
    expect(broken('simulators/motif/src/node.ts', `export * from '${name}';\n`)).toEqual([imported]);
  });

  const sources = ['kernel/src/host.ts', 'kernel/src/random.ts', 'lab/src/bin.ts', 'motif/src/a.test.ts'];
  test.each(sources)('simulators/%s may use it', (path) => {
    expect(broken(`simulators/${path}`, 'export const now = [Date.now(), Math.random()];\n')).toEqual([]);
  });

  test('a microtask is not time', () => {
    expect(broken('simulators/kernel/src/a.ts', 'queueMicrotask(() => {});\n')).toEqual([]);
  });
});

describe('sources import what their room may', () => {
  test.each([
    ['packages/http', '@labrig/motif'],
    ['packages/motif', '@labrig/motif-simulator'],
    ['packages/motif', '@labrig/valt'],
    ['simulators/kernel', '@labrig/motif-simulator'],
    ['simulators/motif', '@labrig/motif'],
    ['simulators/motif', '@labrig/valt-simulator'],
    ['simulators/lab', '@labrig/motif'],
  ])('%s does not import %s, but its tests may', (room, name) => {
    expect(broken(`${room}/src/a.ts`, `export type * from '${name}';\n`)).toEqual([imported]);
    expect(broken(`${room}/src/a.ts`, `export const late = import('${name}');\n`)).toEqual([imported]);
    expect(broken(`${room}/src/a.test.ts`, `export * from '${name}';\n`)).toEqual([]);
  });

  test.each([
    ['packages/motif', '@labrig/http'],
    ['simulators/motif', '@labrig/simulator/node'],
    ['simulators/lab', '@labrig/motif-simulator'],
  ])('%s imports %s', (room, name) => {
    expect(broken(`${room}/src/a.ts`, `export * from '${name}';\n`)).toEqual([]);
  });
});
