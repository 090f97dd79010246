import { copyFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

/**
 * Puts the package in the current folder together as it is published: one file per entry point, shared parts beside them, the
 * declarations of `tsc` left as they are. Every file that an import opens costs a third of a millisecond.
 */
interface Manifest {
  readonly exports?: Readonly<Record<string, { readonly 'labrig-source'?: string; readonly default?: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const folder = process.cwd();
const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
const sources = Object.values(manifest.exports ?? {}).flatMap(({ 'labrig-source': source, default: published }) =>
  source === undefined || published === undefined ? [] : [{ source, published }],
);
const isCode = ({ source }: { readonly source: string }): boolean => source.endsWith('.ts');
const entries = [
  ...sources.filter(isCode).map(({ source }) => source),
  ...Object.values(manifest.bin ?? {}).map((file) => file.replace('./dist/', './src/').replace(/\.js$/, '.ts')),
];

// Operations stay a module of their own: as a part of another file, their namespace would be an object that no bundler takes
// apart, and one call would weigh as much as all of them. Entries that have any, and what they share, lie beside each other.
const operationsApart: Plugin = {
  name: 'operations-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/generated\/operations\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './generated/operations.js', external: true, sideEffects: false },
    );
  },
};

await rm(join(folder, 'dist'), { recursive: true, force: true });
await build({
  entryPoints: entries,
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  packages: 'external',
  target: 'es2023',
  chunkNames: 'shared-[hash]',
  plugins: entries.includes('./src/generated/operations.ts') ? [operationsApart] : [],
  sourcemap: true,
  logLevel: 'warning',
});
// What is no code, such as a schema, is published as it is.
for (const { source, published } of sources.filter((file) => !isCode(file))) {
  await copyFile(join(folder, source), join(folder, published));
}
