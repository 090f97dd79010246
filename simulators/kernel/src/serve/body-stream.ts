import { ConnectionFault } from '../faults/effect.ts';

/** The caller broke off while it was sending a body. A handler that takes the body as it comes may catch it. */
export class BodyBroken extends Error {
  override readonly name = 'BodyBroken';
}

/** More bytes come than the device takes, and nobody had said how many there would be. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
  /** Bytes. */
  readonly limit: number;

  constructor(limit: number) {
    super(`more than ${limit} bytes`);
    this.limit = limit;
  }
}

/** Where the pieces of a body come from. */
export interface BodySource {
  /** The next piece; `undefined` behind the last one. */
  read(): Promise<Uint8Array | undefined>;
  /** Nobody wants more: a read that hangs ends. */
  cancel(): void;
}

/** The pieces of a body as the platform has it. */
export function sourceOf(body: ReadableStream<Uint8Array> | null): BodySource {
  const reader = body?.getReader();
  return {
    read: async () => (await reader?.read())?.value,
    cancel: () => void reader?.cancel().catch(() => {}),
  };
}

/** A body that is handed on as it comes. */
export interface BodyStream {
  /** To be gone through once. */
  readonly value: AsyncIterable<Uint8Array>;
  /** Bytes that have come so far. */
  readonly size: number;
  /** Takes what nobody wanted: most clients read no answer before they have sent everything. */
  finish(): Promise<void>;
}

interface StreamLimits {
  /** Bytes. */
  readonly limit: number;
  /** Aborted when the caller leaves. */
  readonly caller: AbortSignal;
  /** Aborted when the lab is reset or closed: what comes then must not change the next lab. */
  readonly life: AbortSignal;
  /** Called when all bytes are there: time has passed meanwhile. */
  readonly ended: () => void;
}

export function streamBody(source: BodySource, { limit, caller, life, ended }: StreamLimits): BodyStream {
  const cancel = (): void => source.cancel();
  let size = 0;
  let isOver = false;
  const signal = AbortSignal.any([caller, life]);
  signal.addEventListener('abort', cancel, { once: true });
  const end = (): void => {
    isOver = true;
    signal.removeEventListener('abort', cancel);
  };
  const fail = (error: unknown): never => {
    end();
    if (life.aborted) throw new ConnectionFault('reset');
    throw error instanceof BodyTooLarge ? error : new BodyBroken('the caller broke off', { cause: error });
  };
  const next = async (): Promise<Uint8Array | undefined> => {
    if (isOver) return undefined;
    let chunk: Uint8Array | undefined;
    try {
      chunk = await source.read();
      signal.throwIfAborted();
      size += chunk?.byteLength ?? 0;
      if (size > limit) throw new BodyTooLarge(limit);
    } catch (error) {
      if (error instanceof BodyTooLarge) cancel();
      return fail(error);
    }
    if (!chunk) {
      end();
      ended();
    }
    return chunk;
  };
  return {
    value: {
      // No generator: one that is left early would end the connection, and nobody could read the answer.
      [Symbol.asyncIterator]: () => ({
        async next() {
          const value = await next();
          return value ? { done: false, value } : { done: true, value: undefined };
        },
      }),
    },
    get size() {
      return size;
    },
    async finish() {
      try {
        while (await next());
      } catch (error) {
        // The answer is known; whether the caller hears it is its own affair.
        if (error instanceof ConnectionFault) throw error;
      }
    },
  };
}
