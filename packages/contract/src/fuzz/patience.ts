import type { LabCore } from '@labrig/simulator';

/** Does something with a signal that is aborted when too much virtual time has passed. */
export async function patiently<Value>(
  { clock }: LabCore,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const stop = clock.timer(milliseconds, () => controller.abort(), 'the fuzzer');
  try {
    return await work(controller.signal);
  } finally {
    stop();
  }
}
