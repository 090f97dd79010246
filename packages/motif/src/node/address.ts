import type { Motif } from '../motif.ts';

export interface StreamOptions {
  /** Default: the first camera that is connected. */
  readonly serial?: string;
  /** Instead of the host that the recording system reports. */
  readonly host?: string;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
}

/**
 * A camera's stream can't be had, or can't be understood: no camera is connected, streaming is switched off, the package
 * `zeromq` is missing, or what comes isn't what the vendor describes.
 */
export class StreamError extends Error {
  override readonly name = 'StreamError';
}

/**
 * Where a stream of a camera is, by the vendor's rules: a forced host wins; `0.0.0.0` means the host of the API; otherwise
 * the host that is reported.
 *
 * @throws StreamError, and what `camera.status()` throws.
 */
export async function streamAddress(motif: Motif, kind: 'image' | 'state', options: StreamOptions): Promise<string> {
  const call = options.signal && { signal: options.signal };
  const serial = options.serial ?? (await motif.cameras(call))[0]?.serial;
  if (serial === undefined) throw new StreamError('no camera is connected');
  const { camera_info: info } = await motif.camera(serial).status(call);
  const address = info.stream?.[kind];
  if (!address) throw new StreamError(`realtime streams are switched off on camera ${serial}`);
  const api = new URL(motif.baseUrl).hostname;
  const host = options.host ?? (address.host === '0.0.0.0' ? api : address.host);
  const port = Number(address.port);
  if (!Number.isInteger(port))
    throw new StreamError(`camera ${serial} reports no port for its ${kind} stream: ${address.port}`);
  return `tcp://${host}:${port}`;
}
