import { complete, found, nodeOf } from '../call.ts';
import {
  createClips,
  createComment,
  deleteClip,
  getClip,
  getClipOptions,
  listClips,
  listClipsWithFiles,
  listComments,
  searchClips,
  updateClip,
} from '../generated/documents.ts';
import { metadataOf, metadataText } from '../metadata.ts';
import { wireMetadata } from '../timecode.ts';
import { allClips } from './all-clips.ts';
import { addOrGetTrial } from './trial.ts';
import { uploadFile } from './uploads.ts';
import type { Paged } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';
import type { ClipFilterInput } from '../generated/documents.ts';
import type { Metadata } from '../metadata.ts';
import type { ClipMetadata } from '../timecode.ts';
import type { FileSource } from '../upload/file-source.ts';
import type { Clip, ClipLine, ClipWithFile, Comment, FoundClip } from './clip.ts';
import type { TrialPlace } from './trial.ts';
import type { FileUpload, Uploaded } from './uploads.ts';

/** Which clips of a project. */
export interface ClipList {
  /** How many at most, from the first one on. Default: all of them at once. */
  readonly limit?: number;
}

/** The trials of sessions, and clips that belong to none. */
export interface Clips {
  /**
   * The first clips of a project, in one answer. `allOf` has the rest, too.
   *
   * @throws UnknownIdError; GraphqlError for a negative limit.
   */
  list(project: string, list?: ClipList, options?: CallOptions): Promise<readonly ClipLine[]>;
  /** The same, each with its file: `moveshelf.files.download(clip.originalDataDownloadUri)`. */
  listWithFiles(project: string, list?: ClipList, options?: CallOptions): Promise<readonly ClipWithFile[]>;
  /**
   * All clips of a project, page by page.
   *
   * @param options.pageSize - how many with each call. Default 100.
   * @example
   * for await (const { title, projectPath } of moveshelf.clips.allOf(project.id)) console.log(projectPath, title);
   */
  allOf(project: string, options?: CallOptions & { readonly pageSize?: number }): Paged<ClipLine>;
  /** Clips of all projects, by words in their titles. */
  search(
    words: string,
    options?: CallOptions & { readonly filter?: ClipFilterInput; readonly first?: number },
  ): Promise<readonly FoundClip[]>;
  /** A clip. @throws UnknownIdError */
  get(id: string, options?: CallOptions): Promise<Clip>;
  /** What programs have stored with a clip; null for nothing. @throws UnknownIdError */
  customOptions(id: string, options?: CallOptions): Promise<Metadata | null>;
  /**
   * Makes a clip without a file, and resolves with its id.
   *
   * @param project - its id or name.
   * @throws RequestError for a timecode that none is; GraphqlError for an unknown project, or one that is read-only.
   */
  create(project: string, metadata?: ClipMetadata, options?: CallOptions): Promise<string>;
  /**
   * Makes a clip of a file. The file is read twice: for its checksum, which the server wants first, and to be sent; one part of
   * it is in memory at a time. A stream is read once, and if it doesn't know its checksum, read back from the server.
   *
   * @param project - its id or name.
   * @throws RequestError for a stream of another length than announced; HttpError if the store refuses the bytes; UploadError if
   * the server doesn't hold them afterwards; GraphqlError for an unknown project, or one that is read-only. If it fails after the
   * clip was made, a clip without its file remains.
   * @example
   * const file = await openFile('walk-01.c3d'); // of @labrig/moveshelf/node
   * const { id } = await moveshelf.clips.uploadFile('tidewater-gait/knee-study', file, {
   *   metadata: { startTimecode: { timecode: '10:11:12:13', framerate: 29.97 } },
   *   onProgress: ({ sent, total }) => console.log(sent / total),
   * });
   */
  uploadFile(
    project: string,
    file: FileSource,
    upload?: FileUpload & { readonly metadata?: ClipMetadata },
    options?: CallOptions,
  ): Promise<Uploaded>;
  /**
   * Changes what is given of a clip; the rest stays.
   *
   * @param options.customOptions - replaces what programs have stored with it.
   * @throws RequestError for a timecode that none is; GraphqlError for an unknown clip, or a project that is read-only.
   */
  updateMetadata(
    id: string,
    metadata: ClipMetadata,
    options?: CallOptions & { readonly customOptions?: Metadata },
  ): Promise<void>;
  /**
   * The id of a trial in a condition; where there is none of this name, it is made.
   *
   * The condition isn't asked for again: whoever calls this twice with the same one makes two trials.
   *
   * @param trialName - default: `Trial-` and the next number.
   * @example
   * const [condition] = conditionsFromSession(session);
   * const trial = await moveshelf.clips.addOrGetTrial({ session, condition });
   */
  addOrGetTrial(place: TrialPlace, trialName?: string, options?: CallOptions): Promise<string>;
  /** The last comments on a clip, the oldest first. @throws UnknownIdError */
  comments(id: string, options?: CallOptions & { readonly last?: number }): Promise<readonly Comment[]>;
  /** Comments on a clip, and resolves with the id of the comment. @throws GraphqlError */
  comment(id: string, text: string, options?: CallOptions): Promise<string>;
  /** Deletes a clip with its files. @throws GraphqlError */
  delete(id: string, options?: CallOptions): Promise<boolean>;
}

export function clipsOf(context: Context): Clips {
  const { run } = context;
  const what = 'clip';
  const inProject = { what: 'project' };
  const create: Clips['create'] = async (project, metadata = {}, options) => {
    const clips = [{ clientId: 'manual', metadata: wireMetadata(metadata, createClips) }];
    const creating = run(createClips, { input: { project, clips } }, options);
    return found(context, creating, ({ createClips: made }) => made?.response[0]?.mocapClip.id);
  };
  return {
    async list(id, { limit: first } = {}, options) {
      const { node } = await nodeOf(context, listClips, { id, first }, { ...inProject, ...options });
      return node.clips.edges.map((edge) => edge.node);
    },
    async listWithFiles(id, { limit: first } = {}, options) {
      const { node } = await nodeOf(context, listClipsWithFiles, { id, first }, { ...inProject, ...options });
      return node.clips.edges.map((edge) => edge.node);
    },
    allOf: (project, { pageSize = 100, ...options } = {}) => allClips(context, project, pageSize, options),
    async search(words, { filter, first, ...options } = {}) {
      const answer = await complete(context, run(searchClips, { search: words, filter, first }, options));
      return answer.data.mocapClips.edges.map((edge) => edge.node);
    },
    get: async (id, options) => (await nodeOf(context, getClip, { id }, { what, ...options })).node,
    async customOptions(id, options) {
      const { node, answer } = await nodeOf(context, getClipOptions, { id }, { what, ...options });
      return metadataOf(context, answer, node.customOptions);
    },
    create,
    uploadFile: (project, file, { metadata, ...upload } = {}, options) =>
      uploadFile(context, { project, file, metadata, ...upload }, options),
    async updateMetadata(id, metadata, { customOptions, ...options } = {}) {
      const changes = {
        metadata: wireMetadata(metadata, updateClip),
        ...(customOptions && { customOptions: metadataText(customOptions, updateClip) }),
      };
      const updating = run(updateClip, { input: { id, ...changes } }, options);
      await found(context, updating, ({ updateClip: made }) => made?.clip.id);
    },
    addOrGetTrial: (place, trialName, options) => addOrGetTrial(create, place, trialName, options),
    async comments(id, { last, ...options } = {}) {
      const { node } = await nodeOf(context, listComments, { id, last, order: 'ASCENDING' }, { what, ...options });
      return node.comments.edges.map((edge) => edge.node);
    },
    comment: (clipId, comment, options) =>
      found(
        context,
        run(createComment, { input: { clipId, comment } }, options),
        ({ createComment: made }) => made?.comment.id,
      ),
    delete: (id, options) => found(context, run(deleteClip, { id }, options), ({ deleteClip: gone }) => gone?.ok),
  };
}
