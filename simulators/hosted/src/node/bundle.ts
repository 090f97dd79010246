import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { consoleFolder } from '@labrig/lab/node';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

export interface BundleOptions {
  /** As small as it can be, which takes longer. Default: no. */
  readonly isSmall?: boolean;
}

/** The worker with everything that it needs, as one module. */
export async function bundleWorker({ isSmall = false }: BundleOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../worker.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    // Libraries have their own variant for where there is no Node.
    platform: 'browser',
    conditions: ['labrig-source', 'workerd', 'worker', 'browser'],
    external: ['cloudflare:*'],
    plugins: [consoleFiles],
    target: 'es2024',
    minify: isSmall,
    keepNames: isSmall,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** The built page as a module: a worker has no files. */
const consoleFiles: Plugin = {
  name: 'labrig:console',
  setup({ onResolve, onLoad }) {
    const folder = fileURLToPath(consoleFolder());
    onResolve({ filter: /^labrig:console$/ }, () => ({ path: 'files', namespace: 'console' }));
    onLoad({ filter: /^files$/, namespace: 'console' }, async () => {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
      const imports = paths.map((path, index) => `import file${index} from ${JSON.stringify(`bytes:${path}`)};`);
      const members = paths.map((path, index) => {
        const name = relative(folder, path).replaceAll('\\', '/');
        return `${JSON.stringify(name)}: file${index}`;
      });
      return { contents: `${imports.join('\n')}\nexport const files = { ${members.join(', ')} };`, resolveDir: folder };
    });
    onResolve({ filter: /^bytes:/ }, ({ path }) => ({ path: path.slice('bytes:'.length), namespace: 'bytes' }));
    onLoad({ filter: /^/, namespace: 'bytes' }, async ({ path }) => ({
      contents: await readFile(path),
      loader: 'binary',
    }));
  },
};
