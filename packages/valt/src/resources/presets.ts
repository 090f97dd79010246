import { fromBody, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { Preset, PresetId } from '../generated/operations.ts';

/** Stored views of one camera that turns and zooms. All methods throw HttpError 404 for an unknown camera. */
export interface Presets {
  /** The stored views; `data` says where the camera looks, in its own units. */
  list(options?: CallOptions): Promise<readonly Preset[]>;
  /** Stores where the camera looks now; resolves with the id of the preset. */
  add(name: string, options?: CallOptions): Promise<PresetId>;
  /** Turns the camera there. Resolves at once; the camera takes its time. @throws HttpError 400 for an unknown preset. */
  apply(preset: PresetId, options?: CallOptions): Promise<void>;
  /** Removes a preset, the way that the vendor's newer clients take, VALT 6. @throws HttpError 404 for an unknown preset. */
  delete(preset: PresetId, options?: CallOptions): Promise<void>;
  /** The same, the way that older clients took, also in VALT 5. @throws HttpError 400 for an unknown preset. */
  deleteByPost(preset: PresetId, options?: CallOptions): Promise<void>;
}

export function presetsOf({ api }: Context, camera: number): Presets {
  const path = { camera };
  return {
    list: (options) => success(api.listPresets({ path }, options)),
    add: (name, options) => fromBody(api.addPreset({ path, body: { name } }, options), ({ id }) => id),
    async apply(preset, options) {
      await success(api.applyPreset({ path, body: { preset } }, options));
    },
    async delete(preset, options) {
      await success(api.deletePreset({ path: { camera, preset } }, options));
    },
    async deleteByPost(preset, options) {
      await success(api.deletePresetByPost({ path, body: { preset } }, options));
    },
  };
}
