import { spawn } from 'node:child_process';
import { environment } from './environment.ts';

/** One thing to run: what it checks, and the command that does. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** Runs a step in a folder, showing what it prints; resolves to whether it succeeded. */
export function run({ command: [name, ...args] }: Step, folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Windows finds its .cmd files through a shell only.
    const shell = process.platform === 'win32';
    const child = spawn(name, args, {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
    });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
