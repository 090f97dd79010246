import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';
import { start } from '../started.ts';

/** A registry of this machine, for as long as it is in scope. */
export interface Registry extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
}

/**
 * Starts a registry on a free port of the loopback. It keeps our packages in a folder, lets anybody publish them, and has all
 * others from the registry that npm is set up for.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const behind = (await run(['npm', 'config', 'get', 'registry'], folder)).trim();
  const ours = { access: '$all', publish: '$all' };
  const config = {
    storage: join(folder, 'storage'),
    // A registry that was slow twice is not one that is gone: by default nobody would ask it for five minutes.
    uplinks: { behind: { url: behind, maxage: '60m', timeout: '60s', max_fails: 10, fail_timeout: '1s' } },
    packages: { '@labrig/*': ours, labrig: ours, '**': { access: '$all', proxy: 'behind' } },
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    web: { enable: false },
    log: { type: 'stderr', level: 'error' },
  };
  const path = join(folder, 'config.yaml');
  // JSON is YAML.
  writeFileSync(path, JSON.stringify(config));
  const { line, ...rest } = await start(['node', join(import.meta.dirname, 'registry-process.ts'), path], folder);
  return { url: line, ...rest };
}
