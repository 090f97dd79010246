import { describe, expect, test } from 'vitest';
import { tool } from './fixtures/tool.ts';
import { tree } from './fixtures/tree.ts';

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

/** The rules that files break, each as `path: rule`, by path and then by name. */
const broken = (files: Readonly<Record<string, string>>): readonly string[] => {
  using house = tree(files, ['.oxlintrc.json']);
  const { text } = tool(['oxlint', '--format=json'], house.folder);
  const { diagnostics } = JSON.parse(text) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics.map(({ code, filename }) => `${filename}: ${code}`).toSorted();
};
const times = (count: number, text: string): readonly string[] => Array.from({ length: count }, () => text);
const builtin = 'import(no-nodejs-modules)';
const global = 'eslint(no-restricted-globals)';
const property = 'eslint(no-restricted-properties)';
const imported = 'eslint(no-restricted-imports)';

describe('the cores know nothing of Node', () => {
  const source = `export * from 'node:fs';
export const [late, cwd, bytes] = [import('node:path'), process.cwd(), Buffer.from('')];
`;
  const cores = ['packages/http/src/a.ts', 'packages/motif/src/a/b.ts', 'simulators/motif/src/a.ts'];
  test.each([...cores, 'simulators/kernel/src/host.ts', 'packages/http/src/platform.ts'])('%s', (path) => {
    expect(broken({ [path]: source })).toEqual([...times(2, `${path}: ${global}`), ...times(2, `${path}: ${builtin}`)]);
  });

  const free = ['packages/http/src/node.ts', 'simulators/motif/src/node/a.ts', 'simulators/lab/src/a.ts'];
  test('other rooms, ./node entries and tests are free to', () => {
    const paths = [...free, 'packages/motif/src/a.test.ts', 'packages/codegen/src/a.ts'];
    expect(broken(Object.fromEntries(paths.map((path) => [path, source])))).toEqual([]);
  });

  test('without its prefix a built-in is one, too', () => {
    const path = 'packages/motif/src/a.ts';
    expect(broken({ [path]: `export * from 'fs';\n` })).toContain(`${path}: ${builtin}`);
  });
});

describe('time and chance have one source', () => {
  const clocks = ['Date.now()', 'new Date()', 'globalThis.Date', 'performance.now()', 'setTimeout(() => {}, 1)'];
  const timers = ['setInterval(() => {}, 1)', 'setImmediate(() => {})'];
  const dice = ['Math.random()', 'crypto.randomUUID()', 'crypto.getRandomValues(x)', 'AbortSignal.timeout(1)'];
  const source = `export const uses = [${[...clocks, ...timers, ...dice].join(', ')}];\n`;

  const bound = ['simulators/kernel/src/a.ts', 'simulators/kernel/src/serve/host.ts', 'simulators/motif/src/node.ts'];
  test.each([...bound, 'simulators/lab/src/a.ts', 'packages/http/src/a.ts', 'packages/http/src/node.ts'])(
    '%s is not it',
    (path) => {
      expect(broken({ [path]: source })).toEqual([
        ...times(clocks.length + timers.length, `${path}: ${global}`),
        ...times(dice.length, `${path}: ${property}`),
      ]);
    },
  );

  test.each(['node:timers/promises', 'node:perf_hooks'])('a simulator does not get it from %s', (name) => {
    const path = 'simulators/motif/src/node.ts';
    expect(broken({ [path]: `export * from '${name}';\n` })).toEqual([`${path}: ${imported}`]);
  });

  test('the files that are it, tests, and what is no timer are let through', () => {
    const sources = ['kernel/src/host.ts', 'kernel/src/random.ts', 'motif/src/a.test.ts'];
    const files = sources.map((path) => [`simulators/${path}`, source]);
    const microtask = 'queueMicrotask(() => {});\n';
    expect(broken({ ...Object.fromEntries(files), 'simulators/kernel/src/a.ts': microtask })).toEqual([]);
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
    const found = broken({
      [`${room}/src/early.ts`]: `export type * from '${name}';\n`,
      [`${room}/src/late.ts`]: `export const late = import('${name}');\n`,
      [`${room}/src/a.test.ts`]: `export * from '${name}';\n`,
    });
    expect(found).toEqual([`${room}/src/early.ts: ${imported}`, `${room}/src/late.ts: ${imported}`]);
  });

  test('the next room down is let in', () => {
    const found = broken({
      'packages/motif/src/a.ts': `export * from '@labrig/http/node';\n`,
      'simulators/motif/src/a.ts': `export * from '@labrig/simulator/node';\n`,
      'simulators/lab/src/a.ts': `export * from '@labrig/motif-simulator';\n`,
    });
    expect(found).toEqual([]);
  });
});

describe('no two files need each other', () => {
  const files = {
    'packages/motif/src/a.ts': `import type { B } from './b.ts';\nexport interface A {\n  readonly b: B;\n}\n`,
    'packages/motif/src/b.ts': `import type { A } from './a.ts';\nexport interface B {\n  readonly a: A;\n}\n`,
  };

  test('not even for a type', () => {
    expect(broken(files)).toEqual(['a', 'b'].map((name) => `packages/motif/src/${name}.ts: import(no-cycle)`));
  });

  test('one may need the other', () => {
    expect(broken({ ...files, 'packages/motif/src/b.ts': 'export type B = string;\n' })).toEqual([]);
  });
});
