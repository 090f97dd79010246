import type { Call, CallOptions, Timeout, Transport } from '@labrig/http';

/** A restart takes seconds. If the camera doesn't come back at once, the server tries for half a minute more. */
const restart: Timeout = { attempt: 90_000, total: 180_000 };
/** The file travels, and the camera needs up to a minute to load it. */
const load: Timeout = { attempt: 180_000, total: 240_000 };

/** The limits of calls that are answered only when the camera is back, by operation. */
const longer: Readonly<Record<string, Timeout>> = {
  activateStream: restart,
  deactivateStream: restart,
  updateStreamConfig: restart,
  bootCamera: restart,
  shutDownCamera: restart,
  refreshCameras: restart,
  deployNeuralNetwork: load,
  deleteNeuralNetwork: load,
};

type Limit = Timeout | number | undefined;

const named = (limit: Limit): Timeout => (typeof limit === 'number' ? { attempt: limit, total: limit } : { ...limit });

/**
 * A transport that waits longer for calls which restart a camera. What the client or the call says itself counts more.
 *
 * @param ofClient - the limits that the client was made with.
 */
export function patient({ call }: Transport, ofClient: Limit): Transport {
  return {
    call: ((operation, args, own?: CallOptions) => {
      const limits = longer[operation.id];
      if (!limits) return call(operation, args as never, own as never);
      const timeout = { ...limits, ...named(ofClient), ...named(own?.timeout) };
      return call(operation, args as never, { ...own, timeout } as never);
    }) as Call,
  };
}

/** How long one attempt may take, in milliseconds; Infinity for no limit. */
export function attemptLimit(ofClient: Limit, ofCall: Limit): number {
  const { attempt = 30_000 } = { ...named(ofClient), ...named(ofCall) };
  return attempt || Infinity;
}
