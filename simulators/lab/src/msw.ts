import { ConnectionFault } from '@labrig/simulator';
import { http, HttpResponse } from 'msw';
import type { LabCore } from '@labrig/simulator';
import type { HttpHandler } from 'msw';

/**
 * Lets requests to the given addresses reach the devices of a lab: the application under test is untouched.
 *
 * @param addresses - device → the address that the application uses for it.
 * @throws RangeError for a device that the lab doesn't have.
 * @example
 * const server = setupServer(...handlers(lab, { motif: 'https://10.11.12.23:6083' }));
 */
export function handlers(lab: LabCore, addresses: Readonly<Record<string, string>>): HttpHandler[] {
  return Object.entries(addresses).map(([name, address]) => {
    const device = lab.devices.find((candidate) => candidate.name === name);
    if (!device) throw new RangeError(`the lab has no device ${name}; it has ${lab.devices.map((known) => known.name).join(', ')}`);
    return http.all(`${address.replace(/\/+$/, '')}/*`, async ({ request }) => {
      try {
        return await device.handle(request);
      } catch (error) {
        if (error instanceof ConnectionFault) return HttpResponse.error();
        throw error;
      }
    });
  });
}
