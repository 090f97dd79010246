import { Finding } from './finding.ts';

/** How long a step may take in real time, in milliseconds: far more than any needs, also on a busy machine. */
const longest = 60_000;

/** @throws Finding for a step that doesn't come to its end: nobody in virtual time is there to wake it. */
export async function unlessItHangs<Value>(step: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Finding('it hangs')), longest);
  try {
    return await Promise.race([step, promise]);
  } finally {
    clearTimeout(timer);
  }
}
