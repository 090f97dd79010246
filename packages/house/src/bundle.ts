import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Puts the package in the current folder together as it is published: one file per entry point, shared parts beside them, the
 * declarations of `tsc` left as they are. Every file that an import opens costs a third of a millisecond.
 */
interface Manifest {
  readonly exports?: Readonly<Record<string, { readonly 'labrig-source'?: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const folder = process.cwd();
const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
const entries = [
  ...Object.values(manifest.exports ?? {}).flatMap((conditions) => conditions['labrig-source'] ?? []),
  ...Object.values(manifest.bin ?? {}).map((file) => file.replace('./dist/', './src/').replace(/\.js$/, '.ts')),
];

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
  chunkNames: 'shared/[hash]',
  sourcemap: true,
  logLevel: 'warning',
});
