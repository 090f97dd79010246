import { rowOf } from '@labrig/simulator';
import { clipsOfProject, filesOfClip } from '../belongings.ts';
import { globalId } from '../ids/global-id.ts';
import { keyedHash } from '../ids/keyed-hash.ts';
import { archiveOf } from './archive.ts';
import { filmOf } from './film.ts';
import { curvesFile, motionFile } from './motion.ts';
import { uploadOf } from './upload.ts';
import type { MadeUp } from '../state/clips.ts';
import type { MoveshelfState } from '../state.ts';
import type { Holder } from './upload.ts';

/** The bytes of a clip's own file or an attached one; `undefined` if there are none, null if they were not kept. */
export function bytesOf(state: MoveshelfState, holder: Holder): Uint8Array | Promise<Uint8Array> | null | undefined {
  const content = uploadOf(state, holder)?.content;
  if (!content) return undefined;
  if (content.kind === 'uploaded') return content.bytes;
  if (content.kind !== 'video') return new TextEncoder().encode(textOf(state, holder, content));
  const clip = holder.kind === 'MocapClip' ? holder.row : rowOf(state.files, holder.row)!.clip;
  const { title, created } = rowOf(state.clips, clip)!;
  return filmOf(title, created);
}

/** What kind of bytes they are, by the ending of the name. */
export function mediaType(name: string | null): string {
  return /\.mp4$/i.test(name ?? '') ? 'video/mp4' : 'application/octet-stream';
}

/** All texts of a project in one archive, by the ids of what they belong to, so that no two have the same name. */
export function archiveOfProject(state: MoveshelfState, project: number, time: number): Uint8Array {
  const texts: Record<string, string> = {};
  for (const clip of clipsOfProject(state.clips, project)) {
    const { originalFileName } = rowOf(state.clips, clip)!;
    add(texts, state, { holder: { kind: 'MocapClip', row: clip }, name: originalFileName ?? '' });
    for (const row of filesOfClip(state.files, clip)) {
      add(texts, state, { holder: { kind: 'AdditionalData', row }, name: rowOf(state.files, row)!.originalFileName });
    }
  }
  return archiveOf(texts, time);
}

function add(
  texts: Record<string, string>,
  state: MoveshelfState,
  { holder, name }: { readonly holder: Holder; readonly name: string },
): void {
  const { content } = uploadOf(state, holder)!;
  if (content === null || content.kind === 'uploaded' || content.kind === 'video') return;
  texts[`${globalId(state.idKey, holder)}-${name}`] = textOf(state, holder, content);
}

function textOf(state: MoveshelfState, holder: Holder, { kind }: MadeUp): string {
  const clip = holder.kind === 'MocapClip' ? holder.row : rowOf(state.files, holder.row)!.clip;
  // Strides a second: everybody walks a little differently.
  const pace = 0.8 + (keyedHash(state.idKey, `pace ${clip}`)[0] / 2 ** 32) * 0.4;
  return kind === 'motion' ? motionFile(rowOf(state.clips, clip)!.title, pace) : curvesFile(pace);
}
