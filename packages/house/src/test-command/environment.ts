import { delimiter, join } from 'node:path';
import { root } from '../workspace.ts';

/** The environment of every step: the tools of the root first, and nothing that phones home. */
export function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
  };
}
