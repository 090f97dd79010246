import { failureOf } from './failure.ts';
import { program } from './program.ts';

/**
 * Runs the command line of this process, and ends the process.
 *
 * @param signalled - resolves at the first signal to end.
 */
export async function main(signalled: Promise<unknown>): Promise<void> {
  let exitCode = 0;
  try {
    await program({
      print: (text) => process.stdout.write(`${text}\n`),
      tell: (text) => process.stderr.write(`${text}\n`),
      stopped() {
        // Keeps the process alive while all servers are idle.
        setInterval(() => undefined, 2 ** 31 - 1);
        return signalled;
      },
      exitWith: (code) => (exitCode = code),
    }).parseAsync();
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    if (failure.message) process.stderr.write(`labrig: ${failure.message}\n`);
    ({ exitCode } = failure);
  }
  // A long report may still be on its way into a pipe.
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(exitCode);
}
