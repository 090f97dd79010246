import { addRow } from '@labrig/simulator';
import { emptyUpload } from '../files/upload.ts';
import type { Draft } from '@labrig/simulator';
import type { Clip, File, MadeUp } from '../state/clips.ts';
import type { MoveshelfState } from '../state.ts';

/** What a world is filled with. Rows are numbered as they come. */
export type Filling = Draft<
  Pick<MoveshelfState, 'patients' | 'sessions' | 'clips' | 'files' | 'norms' | 'reports' | 'comments'>
>;

/** A clip with what isn't said as the server would have it. */
export function someClip(clip: Pick<Clip, 'project' | 'title' | 'created'> & Partial<Clip>): Clip {
  return {
    description: null,
    projectPath: null,
    previewImageUri: null,
    allowDownload: false,
    allowUnlistedAccess: false,
    startTimecode: null,
    customOptions: null,
    originalFileName: null,
    upload: emptyUpload('Complete', null),
    hasGait: false,
    ...clip,
  };
}

/** A file whose bytes are made when somebody fetches them. */
export function addFile(
  { files }: Filling,
  { kind, ...file }: Pick<File, 'clip' | 'dataType' | 'originalFileName'> & MadeUp,
): void {
  addRow(files, { ...file, upload: { status: 'Complete', crc32c: null, ready: null, content: { kind } } });
}
