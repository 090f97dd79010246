import { NetworkError } from '@labrig/http';
import { success } from './call.ts';
import { readBytes } from './read-bytes.ts';
import type { CallOptions, Context } from './call.ts';

/** A line is expected. Whatever else listens there may have more to say. */
const most = { bytes: 4096, milliseconds: 5000 };

/** The line with which the server greets: its first 4 KiB if it is none. */
export async function greeting(context: Context, options?: CallOptions): Promise<string> {
  const answering = context.api.getGreeting({}, options);
  const stream = await success(context, answering);
  const { request, attempts } = await answering;
  try {
    const { bytes } = await readBytes(stream, { ...most, clock: context.clock, label: request.operationId });
    return new TextDecoder().decode(bytes.subarray(0, most.bytes)).trim();
  } catch (cause) {
    throw new NetworkError({ kind: 'network', cause, unsent: false, request, attempts });
  }
}
