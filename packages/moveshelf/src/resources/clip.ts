import type { Sought } from '../call.ts';
import type {
  GetClipData,
  ListClipsData,
  ListClipsWithFilesData,
  ListCommentsData,
  SearchClipsData,
} from '../generated/documents.ts';

/** A clip, as lists have it. Within sessions, clips are trials. */
export type ClipLine = Sought<ListClipsData>['clips']['edges'][number]['node'];
/** A clip with the file that it was made of. */
export type ClipWithFile = Sought<ListClipsWithFilesData>['clips']['edges'][number]['node'];
export type Clip = Sought<GetClipData>;
export type FoundClip = SearchClipsData['mocapClips']['edges'][number]['node'];
export type Comment = Sought<ListCommentsData>['comments']['edges'][number]['node'];
