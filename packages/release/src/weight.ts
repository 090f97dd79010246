import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What is left out of a bundle, and weighed elsewhere. */
export interface WeightOptions {
  readonly without?: readonly string[];
}

/**
 * Kilobytes (1000 bytes) of what an application loads of the packages as they are published, minified and gzipped; what it
 * loads later, by `import()`, is not counted.
 */
export async function weightOf(program: string, { without = [] }: WeightOptions = {}): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    splitting: true,
    outdir: 'out',
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: [...without],
    write: false,
    logLevel: 'silent',
  });
  const first = outputFiles.find(({ path }) => path.endsWith('stdin.js'))!;
  return gzipSync(first.contents, { level: 9 }).length / 1000;
}
