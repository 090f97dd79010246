import type { Control, Handle } from '@labrig/simulator';
import type { Observe } from './registry.ts';

interface Timer {
  readonly deviceAt: (path: string) => string;
  /** `undefined`: nobody wants to know yet. */
  readonly observe: () => Observe | undefined;
}

/** Lets nothing but the real time between a request and its answer be seen. No lab depends on it. */
export function timed({ handle, open }: Control, { deviceAt, observe }: Timer): Control {
  const measured: Handle = (request, carrier) => {
    const see = observe();
    if (!see) return handle(request, carrier);
    const device = deviceAt(new URL(request.url).pathname);
    const began = process.hrtime.bigint();
    const end = (): void => see(device, Number(process.hrtime.bigint() - began) / 1e9);
    const answer = handle(request, carrier);
    if (answer instanceof Promise) answer.then(end, end);
    else end();
    return answer;
  };
  return { open, handle: measured };
}
