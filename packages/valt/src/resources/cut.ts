import { data, fromData } from '../call.ts';
import { waitFor } from './wait.ts';
import type { CallOptions, Context } from '../call.ts';
import type { RecordId } from '../generated/operations.ts';
import type { WaitOptions } from './wait.ts';

/** A clip that is being made. */
export interface Cut {
  /** Id of the clip, a recording of its own: `valt.recording(clipId)`. */
  readonly clipId: RecordId;
  /** Resolves when it is finished. The default timeout is 60 s more than the clip is long. @throws TimeoutError */
  finished(options?: WaitOptions): Promise<void>;
}

export async function cutOf(
  context: Context,
  record: RecordId,
  { from, to }: { readonly from: number; readonly to: number },
  options?: CallOptions,
): Promise<Cut> {
  const { api } = context;
  const cut = api.cutRecord({ path: { record }, body: { start_time: from, end_time: to } }, options);
  const clipId = await fromData(cut, ({ clip_id: clip }) => clip);
  const path = { clip: clipId };
  return {
    clipId,
    async finished(own) {
      const wait = { timeout: (to - from) * 1000 + 60_000, ...own, label: `clip ${clipId} is finished` };
      await waitFor(
        context,
        async (signal) => {
          const cutting = await data(api.getCutStatus({ path }, { signal }));
          return cutting.status && cutting;
        },
        wait,
      );
    },
  };
}
