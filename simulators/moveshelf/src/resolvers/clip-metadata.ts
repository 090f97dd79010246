import { emptyUpload } from '../files/upload.ts';
import type { ClipCreationData, ClipMetadataInput } from '../generated/resolvers.ts';
import type { Clip } from '../state/clips.ts';

const names = [
  'title',
  'description',
  'previewImageUri',
  'projectPath',
  'allowDownload',
  'allowUnlistedAccess',
  'startTimecode',
] as const;

/** What is said about a clip, without what is missing or null: that stays as it is. */
export function said(metadata: ClipMetadataInput | null | undefined): Partial<Pick<Clip, (typeof names)[number]>> {
  return Object.fromEntries(names.flatMap((name) => (metadata?.[name] == null ? [] : [[name, metadata[name]]])));
}

/** A clip as it is made. Without a file there is nothing to wait for. */
export function newClip(project: number, { filename, crc32c, metadata }: ClipCreationData, now: number): Clip {
  return {
    project,
    title: 'Untitled',
    description: null,
    projectPath: null,
    created: now,
    previewImageUri: null,
    allowDownload: false,
    allowUnlistedAccess: false,
    startTimecode: null,
    customOptions: null,
    originalFileName: filename ?? null,
    upload: emptyUpload(filename == null ? 'Complete' : 'Pending', crc32c ?? null),
    hasGait: false,
    ...said(metadata),
  };
}
