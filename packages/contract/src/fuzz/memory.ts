import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much the heap may grow between two looks, in bytes: what is cached is bounded. */
const most = 32 * 2 ** 20;

/** What is in use when everything else is swept away, in bytes. */
export function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** A sentence if memory has grown without bound; else `undefined`. */
export function growth(before: number, after: number): string | undefined {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  return after - before <= most ? undefined : `memory grows: ${megabytes(before)} in use, then ${megabytes(after)}`;
}
