import { exclusion } from '../advice.ts';
import type { CallOptions, Context } from '../call.ts';

/** Short: this only finds better words for a failure. */
const quickly = { timeout: 5000, retry: false } as const;

/**
 * Why a stream can't be had: browsers are told nothing about a refused WebSocket, and the vendor's server drops without a word.
 *
 * @param needsNetwork - whether the stream brings nothing without a network on it.
 * @returns words for the error; `undefined` if the server gives no reason.
 */
export async function diagnose(
  { api }: Context,
  path: { readonly mxid: string; readonly stream_name: string },
  { needsNetwork, signal }: { readonly needsNetwork: boolean; readonly signal: AbortSignal },
): Promise<string | undefined> {
  const options: CallOptions = { ...quickly, signal };
  const listed = await api.listStreams({ path }, options);
  if (listed.kind !== 'http') return undefined;
  if (listed.status === 404) return `There is no camera ${path.mxid}: \`depthai.cameras()\` tells which there are.`;
  if (listed.status !== 200) {
    // A camera that restarts fails again and again: nobody reads the words, and the connection shall be free.
    if (listed.status === 500) listed.body.cancel().catch(() => undefined);
    return undefined;
  }
  const stream = listed.body.find((each) => each?.name === path.stream_name);
  if (!stream) return `Camera ${path.mxid} has no stream ${path.stream_name}: \`camera.streams()\` tells which it has.`;
  if (stream.active === false) return `${path.stream_name} is switched off: ${exclusion}`;
  if (!needsNetwork) return undefined;
  const network = await api.getNeuralNetwork({ path }, options);
  const hasNone = network.kind === 'http' && network.status === 200 && network.body === null;
  return hasNone ? `No network runs on ${path.stream_name}: \`stream.nn.deploy()\` starts one.` : undefined;
}
