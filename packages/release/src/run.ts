import { spawn } from 'node:child_process';
import { environment } from './environment.ts';

/** What running a program may be told. */
export interface RunOptions {
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take, in milliseconds: five minutes unless told. */
  readonly timeout?: number;
}

/**
 * Runs a program to its end, without anything to type, and resolves to what it printed.
 * @throws {Error} with all that it printed, if it ends with another code than 0 or takes too long.
 */
export async function run(
  [name, ...args]: readonly [string, ...string[]],
  cwd: string,
  { env, timeout = 300_000 }: RunOptions = {},
): Promise<string> {
  const child = spawn(name, args, {
    cwd,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
  });
  const [out, all]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (bytes: Buffer) => void (out.push(bytes), all.push(bytes)));
  child.stderr.on('data', (bytes: Buffer) => void all.push(bytes));
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  const text = Buffer.concat(all).toString();
  if (code !== 0) throw new Error(`${[name, ...args].join(' ')} ended with ${code}:\n${text}`);
  return Buffer.concat(out).toString();
}
