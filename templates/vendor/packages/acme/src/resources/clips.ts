import { waitUntil } from '@labrig/http';
import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Clip } from '../generated/operations.ts';

/** How long to wait, and how often to look. */
export interface WaitOptions {
  /** Milliseconds in all; 0 and Infinity mean no limit. Default: 60,000. */
  readonly timeout?: number;
  /** Milliseconds between two looks. Default: 1,000. */
  readonly every?: number;
  readonly signal?: AbortSignal;
}

/** What was recorded, and what is being recorded. */
export interface Clips {
  /** One clip by its id. @throws HttpError 404 for an unknown one. */
  get(id: string, options?: CallOptions): Promise<Clip>;
  /** Waits until a clip is no longer recorded: it is `done`, or `torn`. @throws TimeoutError if it isn't in time. */
  finished(id: string, options?: WaitOptions): Promise<Clip>;
}

export function clipsOf({ api, clock }: Context): Clips {
  const get: Clips['get'] = (clip, options) => success(api.getClip({ path: { clip } }, options));
  return {
    get,
    finished: (id, options) =>
      waitUntil({
        ...options,
        ...(clock && { clock }),
        label: `clip ${id} is finished`,
        async poll(signal) {
          const clip = await get(id, { signal });
          return clip.status !== 'recording' && clip;
        },
      }),
  };
}
