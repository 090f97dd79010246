import { once } from 'node:events';
import { createServer as createPlainServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { createCertificate } from '@labrig/simulator/node';
import { needsTls } from './wire-fault.ts';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Handle } from '@labrig/simulator';
import type { Certificate } from '@labrig/simulator/node';
import type { WireFault } from './wire-fault.ts';
import { httpRequests } from './http-requests.ts';

/** A device on a port of the loopback, and what somebody does to its connections. */
export interface HostileServer {
  readonly url: string;
  /** What a client pins, on a port with TLS. */
  readonly certificate: string | undefined;
  /** From now on; `undefined`: all is well. */
  become(fault: WireFault | undefined): Promise<void>;
  /** How many requests were struck. */
  struck(): number;
  /** Resolves when a request was struck that nobody has waited for yet. */
  nextStrike(): Promise<void>;
  close(): Promise<void>;
}

export interface HostileServerOptions {
  /** Answers while all is well, and what is spared. */
  readonly handle: Handle;
  readonly isSpared: (path: string) => boolean;
  readonly isSecure: boolean;
}

/** Listens. Connections are closed after each answer, so that every request makes its own. */
export async function hostileServer({ handle, isSpared, isSecure }: HostileServerOptions): Promise<HostileServer> {
  const own = isSecure ? await createCertificate('127.0.0.1') : undefined;
  const sockets = new Set<Socket>();
  let fault: WireFault | undefined;
  let server: Server | undefined;
  let port = 0;
  let strikes = 0;
  let awaited = 0;
  let wake = (): void => {};

  const strike = (socket: Socket, request: string): void => {
    strikes += 1;
    wake();
    if (fault?.kind === 'repeats') {
      const page = `<pre>${request}</pre>`;
      socket.end(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${Buffer.byteLength(page)}\r\nconnection: close\r\n\r\n${page}`,
      );
    } else if (fault?.kind === 'writes') {
      const { text, after } = fault;
      socket.write(text, () => {
        if (after === 'reset') socket.resetAndDestroy();
        else if (after === 'end') socket.end();
      });
      if (text === '' && after === 'end') socket.end();
    }
  };
  const accept = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (fault?.kind === 'plain') {
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n'));
    } else if (fault?.kind === 'handshake') {
      socket.once('data', () => socket.resetAndDestroy());
    } else {
      httpRequests(socket, async (request, text) => {
        if (fault && !isSpared(new URL(request.url).pathname)) strike(socket, text);
        else await answer(socket, await handle(request));
      });
    }
  };
  const identity = async (): Promise<Certificate | undefined> => {
    if (fault?.kind !== 'certificate') return own;
    return createCertificate('127.0.0.1', fault.which === 'expired' ? { until: Date.now() - 1000 } : {});
  };
  const listen = async (): Promise<void> => {
    const speaksTls = isSecure && !(fault && ['plain', 'handshake'].includes(fault.kind));
    const certificate = await identity();
    server = speaksTls
      ? createTlsServer({ key: certificate!.key, cert: certificate!.pem }, accept).on('tlsClientError', () => {})
      : createPlainServer(accept);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const stop = async (): Promise<void> => {
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
    server = undefined;
  };

  await listen();
  return {
    url: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`,
    certificate: own?.pem,
    async become(next) {
      const isSame = [fault, next].every((each) => !each || !(each.kind === 'closed' || needsTls(each)));
      fault = next;
      strikes = awaited = 0;
      if (isSame) return;
      await stop();
      if (next?.kind !== 'closed') await listen();
    },
    struck: () => strikes,
    async nextStrike() {
      awaited += 1;
      while (strikes < awaited) await new Promise<void>((resolve) => void (wake = resolve));
    },
    close: stop,
  };
}

async function answer(socket: Socket, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(
    `HTTP/1.1 ${response.status} -\r\n${headers}content-length: ${body.byteLength}\r\nconnection: close\r\n\r\n`,
  );
  socket.end(body);
}
