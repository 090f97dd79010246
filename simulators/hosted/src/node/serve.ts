import { Miniflare } from 'miniflare';
import { bundleWorker } from './bundle.ts';
import { compatibilityDate, compatibilityFlags } from './compatibility.ts';

export interface ServeOptions {
  /** The worker, as `bundleWorker` puts it together. Default: it is put together now. */
  readonly worker?: string;
  /** JSON; see `readOrganisations`. */
  readonly organisations: string;
  /** Default: 0, a free one. */
  readonly port?: number;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Folder in which labs outlive the process. Default: they don't. */
  readonly persist?: string;
}

/** A worker that runs on this machine, with its labs. */
export interface ServedWorker {
  /** `http://127.0.0.1:4100`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Serves the worker on workerd, the engine that it runs on elsewhere. */
export async function serveWorker(options: ServeOptions): Promise<ServedWorker> {
  const { worker = await bundleWorker(), organisations, port = 0, host = '127.0.0.1', persist } = options;
  const miniflare = new Miniflare({
    name: 'labrig',
    modules: [{ type: 'ESModule', path: 'worker.js', contents: worker }],
    compatibilityDate,
    compatibilityFlags: [...compatibilityFlags],
    durableObjects: {
      LABS: { className: 'Lab', useSQLite: true },
      ORGANISATIONS: { className: 'Organisation', useSQLite: true },
    },
    bindings: { LABRIG_ORGANISATIONS: organisations },
    host,
    port,
    // Nothing is asked of anybody outside this machine.
    cf: false,
    ...(persist !== undefined && { durableObjectsPersist: persist }),
  });
  const close = (): Promise<void> => miniflare.dispose();
  try {
    const { origin } = await miniflare.ready;
    return { url: origin, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
