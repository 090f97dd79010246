import { ConnectionFault } from '@labrig/simulator';
import { listen } from '@labrig/simulator/node';
import { socketThrough } from './socket.ts';
import { createSanitiser } from './sanitise.ts';
import { passed } from './passed.ts';
import type { Listener } from '@labrig/simulator/node';
import type { CassetteEntry, CassetteRequest } from '../cassette/cassette.ts';
import type { Target } from '../target.ts';
import type { Tape } from './tape.ts';

export interface ProxyOptions {
  /** The device. */
  readonly target: Pick<Target, 'baseUrl' | 'fetch'>;
  readonly tape: Tape;
  /** Default: 0, a free one. */
  readonly port?: number;
  /** Default: 127.0.0.1: whoever reaches the proxy reaches the device. */
  readonly host?: string;
  /** What time it is, in milliseconds since 1970. Default: the machine's time. */
  readonly now?: () => number;
  /** Called when a line was written. */
  readonly onEntry?: (entry: CassetteEntry) => void;
}

/** Headers that each of the two connections has of its own. */
const own = ['accept-encoding', 'connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding', 'upgrade'];

/**
 * A proxy in front of a device that writes what goes through it to a tape. A caller gets the end of an answer when its line is
 * written, not before.
 *
 * @throws ListenError if the port can't be had.
 */
export async function startProxy(options: ProxyOptions): Promise<Listener> {
  const { target, tape, port, host, now = Date.now, onEntry } = options;
  const device = target.baseUrl;
  const sanitiser = createSanitiser(device);
  const began = now();
  const write = (entry: CassetteEntry): void => {
    tape.write(entry);
    onEntry?.(entry);
  };
  const handle = async (request: Request): Promise<Response> => {
    const { pathname, search, origin: here } = new URL(request.url);
    const time = now() - began;
    const path = pathname + search;
    const { method } = request;
    const headers = new Headers(request.headers);
    for (const name of own) headers.delete(name);
    const bytes = new Uint8Array(await request.arrayBuffer());
    const type = headers.get('content-type') ?? '';
    const asked: CassetteRequest = {
      method,
      path: sanitiser.path(path),
      headers: sanitiser.headers(headers),
      ...(await withBody(sanitiser.body(bytes, type))),
    };
    const took = (): number => now() - began - time;
    let response: Response;
    try {
      response = await target.fetch(device + path, {
        method,
        headers: { ...Object.fromEntries(headers), 'accept-encoding': 'identity' },
        redirect: 'manual',
        ...(bytes.byteLength > 0 && { body: bytes }),
      });
    } catch (error) {
      write({ time, took: took(), request: asked, error: reasonOf(error) });
      throw new ConnectionFault('reset');
    }
    return passed(response, { device, here, sanitiser }, (answer, error) =>
      write({ time, took: took(), request: asked, answer, ...(error !== undefined && { error }) }),
    );
  };
  const open = socketThrough(device, (path, status) => {
    const request = { method: 'GET', path: sanitiser.path(path), headers: { upgrade: 'websocket' } };
    write({ time: now() - began, took: 0, request, answer: { status, headers: {} } });
  });
  return listen(handle, { open, ...(port !== undefined && { port }), ...(host !== undefined && { host }) });
}

async function withBody<Body>(body: Promise<Body | undefined>): Promise<{ readonly body?: Body }> {
  const known = await body;
  return known === undefined ? {} : { body: known };
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
  return cause?.code ?? message;
}
