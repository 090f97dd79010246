import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';

/** The camera processes of a system with several cameras. Each method resolves with the serials that it concerned. */
export interface Multicam {
  /** Synchronises the cameras; with a single camera nothing happens. @throws HttpError 409 while one is pending. */
  synchronize(options?: CallOptions): Promise<readonly string[]>;
  /** Starts the process of a camera. @throws HttpError 404 for an unknown one. */
  connect(serial: string, options?: CallOptions): Promise<readonly string[]>;
  /** Stops it. @throws HttpError 409 while it records. */
  disconnect(serial: string, options?: CallOptions): Promise<readonly string[]>;
  connectAll(options?: CallOptions): Promise<readonly string[]>;
  disconnectAll(options?: CallOptions): Promise<readonly string[]>;
}

export function multicamOf({ api }: Context): Multicam {
  return {
    synchronize: async (options) => (await success(api.synchronizeCameras({}, options))).synchronized,
    connect: async (serial, options) => (await success(api.connectCamera({ path: { serial } }, options))).connected,
    disconnect: async (serial, options) =>
      (await success(api.disconnectCamera({ path: { serial } }, options))).disconnected,
    connectAll: async (options) => (await success(api.connectAllCameras({}, options))).connected,
    disconnectAll: async (options) => (await success(api.disconnectAllCameras({}, options))).disconnected,
  };
}
