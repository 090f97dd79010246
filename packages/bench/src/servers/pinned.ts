import { execFileSync } from 'node:child_process';

/** The command on one core, where the machine can do that. */
export function pinned(core: number, command: readonly string[]): string[] {
  try {
    execFileSync('taskset', ['-c', String(core), 'true'], { stdio: 'ignore' });
    return ['taskset', '-c', String(core), ...command];
  } catch {
    return [...command];
  }
}
