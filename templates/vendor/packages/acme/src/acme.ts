import { createApi, createTransport } from '@labrig/http';
import { api as operations } from './generated/operations.ts';
import { camerasOf } from './resources/cameras.ts';
import { clipsOf } from './resources/clips.ts';
import type { Api } from '@labrig/http';
import type { AcmeOptions } from './options.ts';
import type { Cameras } from './resources/cameras.ts';
import type { Clips } from './resources/clips.ts';

/** A box with Acme cameras. */
export interface Acme {
  /** The lower layer: every operation of the API as a function that never throws and tells every outcome apart. */
  readonly api: Api<typeof operations>;
  readonly baseUrl: string;
  readonly cameras: Cameras;
  readonly clips: Clips;
}

/**
 * Makes a client. Nothing is sent before the first call.
 *
 * @throws TypeError if `baseUrl` is no URL.
 * @example
 * const acme = createAcme({ baseUrl: 'http://10.11.12.23:8080', apiKey: 'abcdef123456abcdef123456abcdef12' });
 * const clip = await acme.cameras.record('north', 5);
 * await acme.clips.finished(clip.id);
 */
export function createAcme({ apiKey, ...options }: AcmeOptions): Acme {
  const transport = createTransport({ ...options, headers: { 'x-api-key': apiKey } });
  const api = createApi(transport, operations);
  const context = { api, clock: options.clock };
  return { api, baseUrl: options.baseUrl, cameras: camerasOf(context), clips: clipsOf(context) };
}
