import { delimiter, join } from 'node:path';
import { root } from '@labrig/house/workspace';

/**
 * The environment of every program: the tools of the workspace first, and nothing of what the package manager, the test
 * runner, the task runner or the host of the workflow that started this process has put there. A user has none of that.
 */
export function environment(): Readonly<Record<string, string | undefined>> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|pnpm_|vitest|turbo|node_(?:env|options|path)|init_cwd|github_|actions_)/i.test(name),
  );
  return {
    ...Object.fromEntries(own),
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
    CI: 'true',
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
  };
}
