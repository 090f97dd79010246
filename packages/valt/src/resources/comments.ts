import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type {
  Comment,
  CommentForm,
  CommentInput,
  FileId,
  NewRecordComment,
  RecordId,
} from '../generated/operations.ts';

/** A comment, at a moment or on a span of a recording, in seconds. With files under `files[]` it travels as a form. */
export type CommentSettings = CommentInput | CommentForm;

type WithoutRecord<Settings> = Settings extends unknown ? Omit<Settings, 'recordId'> : never;

/** Notes in VALT 6, by their ids. All methods throw HttpError 404 for what isn't there. */
export interface Comments {
  /** @throws HttpError 400 for a recording or spoken note that doesn't exist. */
  create(comment: CommentSettings, options?: CallOptions): Promise<Comment>;
  /** A comment with its files and replies. */
  get(comment: number, options?: CallOptions): Promise<Comment>;
  /** Changes it. `type` and `recordId` are compulsory here, too. */
  update(comment: number, changes: CommentSettings, options?: CallOptions): Promise<Comment>;
  /** Removes it with its replies and files. */
  delete(comment: number, options?: CallOptions): Promise<void>;
  /** The bytes of a file of it. */
  file(comment: number, file: FileId, options?: CallOptions): Promise<ReadableStream<Uint8Array>>;
}

/** Notes on one recording in VALT 6. */
export interface RecordingComments {
  /** The comments, replies inside of what they reply to. */
  list(options?: CallOptions): Promise<readonly Comment[]>;
  /**
   * Adds one, from VALT 6.5 on; before that, without `type`.
   *
   * @example
   * await valt.recording(id).comments.add({ type: 'simple', recordTime: 93, message: 'Consent given' });
   */
  add(comment: WithoutRecord<CommentSettings>, options?: CallOptions): Promise<Comment>;
  /** Adds one in VALT 6.0 to 6.4; `time` in seconds. */
  addEvent(comment: NewRecordComment, options?: CallOptions): Promise<void>;
}

export function commentsOf({ api }: Context): Comments {
  return {
    create: (body, options) => success(api.createComment({ body }, options)),
    get: (comment, options) => success(api.getComment({ path: { comment } }, options)),
    update: (comment, body, options) => success(api.updateComment({ path: { comment }, body }, options)),
    async delete(comment, options) {
      await success(api.deleteComment({ path: { comment } }, options));
    },
    file: (comment, file, options) => success(api.getCommentFile({ path: { comment, file } }, options)),
  };
}

export function recordingCommentsOf({ api }: Context, record: RecordId): RecordingComments {
  return {
    list: (options) => success(api.listRecordComments({ path: { record } }, options)),
    add: (comment, options) => {
      const body = { ...comment, recordId: String(record) } as CommentSettings;
      return success(api.createComment({ body }, options));
    },
    async addEvent(body, options) {
      await success(api.addRecordComment({ path: { record }, body }, options));
    },
  };
}
