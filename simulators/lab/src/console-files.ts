import { readdir, readFile } from 'node:fs/promises';
import { pageOf, servePages } from './console-pages.ts';
import type { Handle } from '@labrig/simulator';
import type { Page } from './console-pages.ts';

/** Where the built page lies. */
export function consoleFolder(): URL {
  return new URL('.', import.meta.resolve('#console'));
}

/**
 * Serves the web page from its few files, which are read when somebody first asks for one.
 *
 * @param folder - where the page lies. Default: where it was built.
 */
export function createConsole(folder: URL = consoleFolder()): Handle {
  return servePages(() => readPages(folder));
}

async function readPages(folder: URL): Promise<ReadonlyMap<string, Page>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((entry) => entry.isFile());
  const base = decodeURIComponent(folder.pathname).length;
  const pages = files.map(async ({ parentPath, name }) => {
    const file = `${parentPath.replaceAll('\\', '/').replace(/\/$/, '')}/${name}`;
    return pageOf(file.slice(base), new Uint8Array(await readFile(file)));
  });
  return new Map(await Promise.all(pages));
}
