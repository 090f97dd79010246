import { ConnectionFault } from '@labrig/simulator';
import { http, HttpResponse } from 'msw';
import type { LabCore } from '@labrig/simulator';
import type { HttpHandler } from 'msw';

/**
 * Lets requests to the given addresses reach the devices of a lab: the application under test is untouched.
 *
 * @param addresses - device → the address that the application uses for it, with or without a path.
 * @throws RangeError for a device that the lab doesn't have.
 * @example
 * const server = setupServer(...handlers(lab, { motif: 'https://10.11.12.23:6083' }));
 */
export function handlers(lab: LabCore, addresses: Readonly<Record<string, string>>): HttpHandler[] {
  return Object.entries(addresses).map(([name, address]) => {
    const device = lab.devices.find((candidate) => candidate.name === name);
    if (!device)
      throw new RangeError(
        `the lab has no device ${name}; it has ${lab.devices.map((known) => known.name).join(', ')}`,
      );
    const base = address.replace(/\/+$/, '');
    return http.all(`${base}/*`, async ({ request }) => {
      try {
        return await device.fetch(behind(base, request));
      } catch (error) {
        if (error instanceof TypeError && error.cause instanceof ConnectionFault) return HttpResponse.error();
        throw error;
      }
    });
  });
}

/** The request as the device sees it: an address may have a path, as behind a proxy, of which the device knows nothing. */
function behind(base: string, request: Request): Request {
  const { pathname } = new URL(base, globalThis.location?.href);
  if (pathname === '/') return request;
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(pathname.length);
  return new Request(url, request);
}
