import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What is left out of a bundle, and weighed elsewhere. */
export interface WeightOptions {
  readonly without?: readonly string[];
}

/** Kilobytes (1000 bytes), minified and gzipped. */
export interface Weight {
  readonly now: number;
  /** What `import()` loads. */
  readonly later: number;
}

/** What an application loads of the packages as they are published. */
export async function weightOf(program: string, { without = [] }: WeightOptions = {}): Promise<Weight> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    splitting: true,
    outdir: 'out',
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: [...without],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const loaded = new Set(['out/stdin.js']);
  // A set that grows is walked to its end.
  for (const path of loaded) {
    for (const { path: next, kind, external } of metafile.outputs[path]!.imports) {
      if (kind === 'import-statement' && !external) loaded.add(next);
    }
  }
  const sum = (isNow: boolean): number => {
    const files = outputFiles.filter(
      ({ path }) => loaded.has(relative(process.cwd(), path).replaceAll('\\', '/')) === isNow,
    );
    return files.length === 0
      ? 0
      : gzipSync(Buffer.concat(files.map(({ contents }) => contents)), { level: 9 }).length / 1000;
  };
  return { now: sum(true), later: sum(false) };
}
