import { data, fromBody, fromData, success } from '../call.ts';
import { recordingCommentsOf } from './comments.ts';
import { cutOf } from './cut.ts';
import { downloadFrom } from './download.ts';
import { markersOf } from './markers.ts';
import { wireRetention } from './retention.ts';
import type { CallOptions, Context } from '../call.ts';
import type { RecordDetails, RecordId, RecordUpdate, VideoId } from '../generated/operations.ts';
import type { RecordingComments } from './comments.ts';
import type { Cut } from './cut.ts';
import type { Download } from './download.ts';
import type { Markers } from './markers.ts';
import type { RecordingRetention } from './retention.ts';

/** What to change about a recording; what isn't given stays. */
export interface RecordingChanges extends Omit<RecordUpdate, 'retention'> {
  /** How long it is kept. */
  readonly retention?: RecordingRetention;
}

/** One recording, finished or running, by its id. All methods throw HttpError 404 if there is none of that id. */
export interface Recording {
  /** A number in VALT 5, a UUID in VALT 6. */
  readonly id: RecordId;
  /** Everything about it: people, duration in seconds, template, retention; markers in VALT 5, videos in VALT 6. */
  get(options?: CallOptions): Promise<RecordDetails>;
  /**
   * Renames it, fills in its template, shares it with users and groups, sets how long it is kept.
   *
   * @throws HttpError 400 for a bad value, 403 without the right; TypeError for a bad date.
   * @example
   * await valt.recording(2047).update({ share: { users: [3] }, retention: { type: 'until', until: '2026-12-31' } });
   */
  update(changes: RecordingChanges, options?: CallOptions): Promise<void>;
  /** Removes it with its videos and notes. */
  delete(options?: CallOptions): Promise<void>;
  /**
   * Begins to copy a part into a recording of its own, a clip, and resolves at once.
   *
   * @param part - positions in seconds.
   * @throws HttpError 400 if `to` isn't after `from`.
   * @example
   * const clip = await valt.recording(2047).cut({ from: 60, to: 180 });
   * await clip.finished();
   */
  cut(part: { readonly from: number; readonly to: number }, options?: CallOptions): Promise<Cut>;
  /**
   * Makes a link under which everybody can watch it without logging in, and resolves with it. To share it with users of the
   * server, use `update`.
   */
  share(options?: CallOptions): Promise<string>;
  /** Ends that link. */
  unshare(options?: CallOptions): Promise<void>;
  /** The address of a video file. Whoever has it can fetch the file, for about half an hour. */
  downloadUrl(video: VideoId, options?: CallOptions): Promise<string>;
  /**
   * Fetches a video file, through the client's `fetch` but without its access token, headers and middleware: the address may
   * belong to another host.
   *
   * @throws HttpError, DecodeError, NetworkError or TimeoutError for an answer that isn't the file; `signal` also ends the
   * reading of the stream.
   * @example
   * const { stream } = await valt.recording(2047).download(31);
   * await writeFile('ceiling.mp4', stream);
   */
  download(video: VideoId, options?: CallOptions): Promise<Download>;
  /** VALT 5. */
  readonly markers: Markers;
  /** VALT 6. */
  readonly comments: RecordingComments;
}

export function recordingOf(context: Context, id: RecordId): Recording {
  const { api } = context;
  const path = { record: id };
  const downloadUrl: Recording['downloadUrl'] = (video, options) =>
    fromBody(api.getDownloadUrl({ path: { record: id, video } }, options), linkOf);
  return {
    id,
    get: (options) => data(api.getRecord({ path }, options)),
    async update({ retention, ...changes }, options) {
      const body = { ...changes, ...(retention && { retention: wireRetention(retention) }) };
      await success(api.updateRecord({ path, body }, options));
    },
    async delete(options) {
      await success(api.deleteRecord({ path, body: {} }, options));
    },
    cut: (part, options) => cutOf(context, id, part, options),
    share: (options) => fromData(api.shareRecord({ path, body: {} }, options), linkOf),
    async unshare(options) {
      await success(api.deactivateShare({ path, body: {} }, options));
    },
    downloadUrl,
    download: async (video, options) => downloadFrom(context, await downloadUrl(video, options), options),
    markers: markersOf(context, id),
    comments: recordingCommentsOf(context, id),
  };
}

/** Whatever else the server may give as a link is no address of the web. */
function linkOf({ url }: { readonly url?: unknown }): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const { protocol, username } = new URL(url);
  return /^https?:$/.test(protocol) && !username ? url : undefined;
}
