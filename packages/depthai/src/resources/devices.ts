import { success } from '../call.ts';
import type { FailedOutcome, HttpOutcome } from '@labrig/http';
import type { CallOptions, Context } from '../call.ts';

/**
 * All devices of one kind. A write is answered with the last reading, from before the change; the next one, a fraction of a
 * second later, shows it. Without a controller, lists are empty.
 */
export interface Devices<Device, Setting> {
  list(options?: CallOptions): Promise<readonly Device[]>;
  /** @param circuit - its place, such as `1_01`. @throws HttpError 404 if there is none, 500 from the vendor's own server. */
  get(circuit: string, options?: CallOptions): Promise<Device>;
  update(circuit: string, setting: Setting, options?: CallOptions): Promise<Device>;
  /** Gives all of them the same setting. */
  updateAll(setting: Setting, options?: CallOptions): Promise<readonly Device[]>;
}

type Answer<Body> = Promise<HttpOutcome<200, Body> | HttpOutcome<404 | 422 | 500, unknown> | FailedOutcome>;

/** The four operations that every kind has. */
export interface DeviceCalls<Device, Setting> {
  readonly list: (args: object, options?: CallOptions) => Answer<readonly Device[]>;
  readonly get: (args: { path: { circuit: string } }, options?: CallOptions) => Answer<Device>;
  readonly update: (args: { path: { circuit: string }; body: Setting }, options?: CallOptions) => Answer<Device>;
  readonly updateAll: (args: { body: Setting }, options?: CallOptions) => Answer<readonly Device[]>;
}

export function devicesOf<Device, Setting>(
  context: Context,
  { list, get, update, updateAll }: DeviceCalls<Device, Setting>,
): Devices<Device, Setting> {
  return {
    list: (options) => success(context, list({}, options)),
    get: (circuit, options) => success(context, get({ path: { circuit } }, options)),
    update: (circuit, body, options) => success(context, update({ path: { circuit }, body }, options)),
    updateAll: (body, options) => success(context, updateAll({ body }, options)),
  };
}
