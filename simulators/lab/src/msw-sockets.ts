import { ws } from 'msw';
import type { Device } from '@labrig/simulator';
import type { WebSocketData, WebSocketHandler } from 'msw';

/** What MSW has of an application's WebSocket. Its type leaves out the socket itself. */
interface Client {
  readonly url: URL;
  readonly socket: EventTarget & { readonly binaryType: BinaryType };
  send(data: WebSocketData): void;
  close(code: number): void;
  addEventListener(type: 'close', listener: () => void): void;
}

/** One per address: MSW keeps each for ever. */
const links = new Map<string, ReturnType<typeof ws.link>>();

function linkTo(address: string): ReturnType<typeof ws.link> {
  let link = links.get(address);
  if (!link) links.set(address, (link = ws.link(address)));
  return link;
}

/** WebSockets under an address, each bridged to one of the device. */
export function socketsOf(
  device: Pick<Device, 'connection'>,
  base: string,
  behind: (address: string) => string,
): WebSocketHandler {
  return linkTo(`${base.replace(/^http/, 'ws')}/*`).addEventListener('connection', (connection) => {
    const client = connection.client as unknown as Client;
    const socket = device.connection().webSocket(behind(client.url.href));
    // An application says how it wants bytes when it has the socket, at the latest when that opens.
    const agree = (): void => {
      socket.binaryType = client.socket.binaryType;
    };
    socket.addEventListener('open', agree);
    socket.addEventListener('message', (event) => {
      client.send((event as MessageEvent<WebSocketData>).data);
      agree();
    });
    socket.addEventListener('error', () => client.socket.dispatchEvent(new Event('error')));
    socket.addEventListener('close', (event) => client.close((event as CloseEvent).code));
    client.addEventListener('close', () => socket.close());
  });
}
