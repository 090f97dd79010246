import { join } from 'node:path';
import { root } from '@labrig/house/workspace';

/** The part of a plugin of Vite that is needed here. */
interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(this: Resolver, source: string, importer?: string): Promise<unknown> | undefined;
}

interface Resolver {
  resolve(source: string, importer: string): Promise<unknown>;
}

/** Pages are turned into programs that import Vue, and stand outside of the package that has it. */
export function vueForPages(): Plugin {
  return {
    name: 'vue-for-pages',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (!/^vue(?:\/|$)/.test(source) || !importer.split('?')[0]!.endsWith('.md')) return undefined;
      return this.resolve(source, join(root, 'packages/docs/package.json'));
    },
  };
}
