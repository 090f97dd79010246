import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { CopyAll, ExportAll, Recording } from '../generated/operations.ts';

/** Completed recordings on the system's disk: of all cameras, or of one. */
export interface Recordings {
  /** The recordings, the oldest first. */
  list(options?: CallOptions): Promise<readonly Recording[]>;
  /**
   * Copies what is completed and not copied yet, or moves it (`delete_after: true`). Returns at once with the number of
   * recordings; `camera.waitUntilCopied()` waits for the end.
   *
   * @throws HttpError 409 while a copy or export is under way.
   */
  copyAll(arguments_?: CopyAll, options?: CallOptions): Promise<number>;
  /** Turns image stores into plain videos, or into other stores. Returns like `copyAll`. */
  exportAll(arguments_?: ExportAll, options?: CallOptions): Promise<number>;
}

export function recordingsOf({ api }: Context): Recordings {
  return {
    list: async (options) => (await success(api.listRecordings({}, options))).recordings,
    copyAll: async (body, options) => (await success(api.copyRecordings({ ...(body && { body }) }, options))).count,
    exportAll: async (body, options) => (await success(api.exportRecordings({ ...(body && { body }) }, options))).count,
  };
}

export function cameraRecordingsOf({ api }: Context, serial: string): Recordings {
  const path = { serial };
  return {
    list: async (options) => (await success(api.listCameraRecordings({ path }, options))).recordings,
    copyAll: async (body, options) =>
      (await success(api.copyCameraRecordings({ path, ...(body && { body }) }, options))).count,
    exportAll: async (body, options) =>
      (await success(api.exportCameraRecordings({ path, ...(body && { body }) }, options))).count,
  };
}
