import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { environment } from './environment.ts';

/** A program that goes on until it goes out of scope. */
export interface Started extends AsyncDisposable {
  /** The first line that it printed. */
  readonly line: string;
}

/** Starts a program and waits for the line with which it says that it is ready: at most a minute. */
export async function start([name, ...args]: readonly [string, ...string[]], cwd: string): Promise<Started> {
  // Its end of the pipe closes with this process, whatever becomes of it.
  const child = spawn(name, args, { cwd, env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: Buffer[] = [];
  child.stderr.on('data', (bytes: Buffer) => void errors.push(bytes));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const line = await new Promise<string | undefined>((resolve) => {
    createInterface(child.stdout).once('line', resolve);
    const timer = setTimeout(resolve, 60_000);
    const give = (): void => (clearTimeout(timer), resolve(undefined));
    child.once('error', give);
    child.once('close', give);
  });
  if (line === undefined) {
    await stop();
    throw new Error(`${[name, ...args].join(' ')} did not start:\n${Buffer.concat(errors).toString()}`);
  }
  return { line, [Symbol.asyncDispose]: stop };
}
