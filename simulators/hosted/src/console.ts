import { pageOf, servePages } from '@labrig/lab/hosting';
import { files } from 'labrig:console';

/** The page for people. Its files are part of the worker. */
export const servePage = servePages(
  async () => new Map(await Promise.all(Object.entries(files).map(([name, body]) => pageOf(name, body)))),
);
