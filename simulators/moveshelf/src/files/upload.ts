import { rowOf } from '@labrig/simulator';
import type { Draft } from '@labrig/simulator';
import type { Place } from '../ids/global-id.ts';
import type { MoveshelfWorld } from '../moveshelf-world.ts';
import type { Content, Upload, Uploaded } from '../state/clips.ts';
import type { MoveshelfState, Store } from '../state.ts';

/** What has bytes: a clip, or a file that is attached to one. */
export type Holder = Place<'MocapClip' | 'AdditionalData'>;

/** What became of bytes that came. */
export type Outcome = 'taken' | 'broken-off' | 'wrong' | 'late' | 'full';

/** Before any bytes came. */
export function emptyUpload(status: Upload['status'], crc32c: string | null): Upload {
  return { status, crc32c, ready: null, content: null };
}

export function uploadOf(state: MoveshelfState, { kind, row }: Holder): Upload | undefined {
  return kind === 'MocapClip' ? rowOf(state.clips, row)?.upload : rowOf(state.files, row)?.upload;
}

/** The bytes that a file takes of the store. What came with the world takes none. */
export function sizeOf(content: Content | null): number {
  return content?.kind === 'uploaded' ? content.size : 0;
}

/**
 * All bytes of a file have come that are going to. They are taken if none is missing, if they fit what was announced, and if they
 * fit into the store. Once they are taken, only the same may come again: a caller that has lost the answer.
 *
 * @param announced - how many bytes there should have been.
 */
export function receive(world: MoveshelfWorld, holder: Holder, content: Uploaded, announced: number): Outcome {
  const { state, now } = world;
  const upload = uploadOf(state, holder)!;
  const { content: before } = upload;
  if (before && upload.status !== 'Failed') {
    const isSame = before.kind === 'uploaded' && before.sum === content.sum && before.size === content.size;
    return isSame && announced === content.size ? 'taken' : 'late';
  }
  const outcome = judge(state, upload, content, announced);
  if (outcome === 'full') return outcome;
  const isTaken = outcome === 'taken';
  setUpload(world, holder, {
    ...upload,
    status: isTaken ? 'Processing' : 'Failed',
    ready: isTaken ? now + state.settings.processing : null,
    content: isTaken ? content : null,
  });
  return outcome;
}

/** The upload of a file broke off. What was there already stays, and so does a file that was taken before. */
export function breakOff(world: MoveshelfWorld, holder: Holder): void {
  const upload = uploadOf(world.state, holder);
  if (upload && (!upload.content || upload.status === 'Failed')) {
    setUpload(world, holder, { ...upload, status: 'Failed', ready: null, content: null });
  }
}

/** Bytes for which there is room. */
export function freeIn({ capacity, other, used }: Store): number {
  return capacity - other - used;
}

function judge({ store }: MoveshelfState, upload: Upload, content: Uploaded, announced: number): Outcome {
  if (content.size !== announced) return 'broken-off';
  if (upload.crc32c !== null && upload.crc32c !== content.sum) return 'wrong';
  const free = freeIn(store) + sizeOf(upload.content);
  return content.size > free ? 'full' : 'taken';
}

/** Puts another upload in the place of one, and keeps the books of the store. */
export function setUpload({ state, update }: MoveshelfWorld, holder: Holder, upload: Upload): void {
  const before = sizeOf(uploadOf(state, holder)!.content);
  update((draft) => {
    const { clips, files } = draft;
    const row = holder.kind === 'MocapClip' ? rowOf(clips, holder.row)! : rowOf(files, holder.row)!;
    row.upload = upload as Draft<Upload>;
    draft.store.used += sizeOf(upload.content) - before;
  });
}
