import { ConnectionFault } from '@labrig/simulator';
import { http, HttpResponse } from 'msw';
import { socketsOf } from './msw-sockets.ts';
import type { LabCore } from '@labrig/simulator';
import type { HttpHandler, WebSocketHandler } from 'msw';

/**
 * Lets requests and WebSockets to the given addresses reach the devices of a lab: the application under test is untouched.
 *
 * WebSockets are those of the platform's class `WebSocket`. It opens even where the device refuses the handshake, and breaks then.
 *
 * @param addresses - device → the address that the application uses for it, with or without a path.
 * @throws RangeError for a device that the lab doesn't have.
 * @example
 * const server = setupServer(...handlers(lab, { motif: 'https://10.11.12.23:6083' }));
 */
export function handlers(
  lab: LabCore,
  addresses: Readonly<Record<string, string>>,
): (HttpHandler | WebSocketHandler)[] {
  return Object.entries(addresses).flatMap(([name, address]) => {
    const device = lab.devices.find((candidate) => candidate.name === name);
    if (!device)
      throw new RangeError(
        `the lab has no device ${name}; it has ${lab.devices.map((known) => known.name).join(', ')}`,
      );
    const base = address.replace(/\/+$/, '');
    const { pathname } = new URL(base, globalThis.location?.href);
    const fetch = pathname === '/' ? device.fetch : device.fetchBelow(pathname);
    const requests = http.all(`${base}/*`, async ({ request }) => {
      try {
        return await fetch(request);
      } catch (error) {
        if (error instanceof TypeError && error.cause instanceof ConnectionFault) return HttpResponse.error();
        // Who gave up hears nothing, and it is no failure of the lab.
        if ((error as Error).name === 'AbortError') return HttpResponse.error();
        throw error;
      }
    });
    return [requests, socketsOf(device, base, (url) => behind(pathname, url))];
  });
}

/** The address of a socket as the device sees it: the application's may have a path, of which the device knows nothing. */
function behind(pathname: string, address: string): string {
  if (pathname === '/') return address;
  const url = new URL(address);
  url.pathname = url.pathname.slice(pathname.length);
  return url.href;
}
