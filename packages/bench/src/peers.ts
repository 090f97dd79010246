import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we measure ourselves against, and with: fetched by the bench itself, so that nobody else's install carries it. */
const versions = { autocannon: '8.0.0', emulate: '0.12.2', '@stoplight/prism-cli': '5.16.0', 'jpeg-js': '0.4.4' };

const folder = join(import.meta.dirname, '..', 'node_modules', '.peers');

/** Installs the peers once; answers the folder. */
export function installPeers(): string {
  const manifest = JSON.stringify({ private: true, dependencies: versions });
  if (!existsSync(join(folder, 'node_modules', 'autocannon'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), manifest);
    process.stderr.write('fetching the peers …\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return folder;
}
