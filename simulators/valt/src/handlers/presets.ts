import { addRow, dropRow, isRefused, mapRows, ok, rowOf } from '@labrig/simulator';
import { failed, invalid, notFound, wrongFields } from '../answers.ts';
import { mayDo } from '../people/access.ts';
import type { ValtState } from '../state.ts';
import type { ValtHandlers, ValtWorld } from '../valt-world.ts';

const forbidden = failed(403);
const use = 'monitoring--ptz--use-presets';
const edit = 'monitoring--ptz--edit-presets';

export const presets = {
  listPresets(call) {
    const { state, path } = call;
    const camera = cameraFor(call, use);
    if (isRefused(camera)) return camera;
    const all = mapRows(state.presets, ({ name, camera: of, view: { pan, tilt, zoom } }, id) =>
      of === path.camera ? [{ id, name, camera: of, data: `pan=${pan}&tilt=${tilt}&zoom=${zoom}` }] : [],
    );
    return ok(all.flat());
  },
  addPreset(call) {
    const { state, path, body, update } = call;
    const camera = cameraFor(call, edit);
    if (isRefused(camera)) return camera;
    const id = state.presets.next;
    update((draft) => {
      addRow(draft.presets, { name: body.name, camera: path.camera, view: camera.view });
    });
    return ok({ id, message: 'Preset added' });
  },
  applyPreset(call) {
    const { state, path, body, update } = call;
    const camera = cameraFor(call, use);
    if (isRefused(camera)) return camera;
    const id = presetOf(state, path.camera, body.preset);
    if (id === undefined) return wrongFields({ preset: invalid });
    update((draft) => {
      rowOf(draft.cameras, path.camera)!.view = rowOf(state.presets, id)!.view;
    });
    return ok({ id, message: 'Preset applied' });
  },
  deletePresetByPost(call) {
    const { state, path, body, update } = call;
    const camera = cameraFor(call, edit);
    if (isRefused(camera)) return camera;
    const id = presetOf(state, path.camera, body.preset);
    if (id === undefined) return wrongFields({ preset: invalid });
    update((draft) => dropRow(draft.presets, id));
    return ok({ id, message: 'Preset deleted' });
  },
  deletePreset(call) {
    const { state, path, update } = call;
    const camera = cameraFor(call, edit);
    if (isRefused(camera)) return camera;
    const id = presetOf(state, path.camera, path.preset);
    if (id === undefined) return notFound;
    update((draft) => dropRow(draft.presets, id));
    return { status: 204, body: undefined };
  },
} satisfies Partial<ValtHandlers>;

interface AtCamera extends ValtWorld {
  readonly who: number;
  readonly path: { readonly camera: number };
}

function cameraFor({ state, who, path }: AtCamera, right: string) {
  if (!mayDo(state, who, right)) return forbidden;
  return rowOf(state.cameras, path.camera) ?? notFound;
}

/** The preset of a camera by its id; one of another camera is none. */
function presetOf({ presets: all }: ValtState, camera: number, given: number | string): number | undefined {
  const id = Number(given);
  return rowOf(all, id)?.camera === camera ? id : undefined;
}
