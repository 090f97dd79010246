import { addRow, isRefused, ok } from '@labrig/simulator';
import { legacyTaken, noSuchCamera, noSuchLegacyCamera } from '../answers.ts';
import { newCameraId } from '../cameras/new-id.ts';
import { hereAt, reachedFrom } from '../cameras/reached.ts';
import { changedCamera, newCamera } from '../cameras/write.ts';
import { camerasAt } from '../database/exist.ts';
import { queryOf } from '../database/query.ts';
import type { Cam2Handlers } from '../cam2-world.ts';
import type { CameraStore } from '../database/camera-store.ts';

export function camerasIn(store: CameraStore) {
  return {
    createCamera({ state, now, body, update }) {
      const camera = newCamera(body, newCameraId(store, state, now));
      if (isRefused(camera)) return camera;
      const { cameraID, legacy_cameraID: legacy } = camera;
      if (legacy !== null && store.byLegacy(state, legacy)) return legacyTaken;
      update((draft) => {
        store.add(draft, camera);
        addRow(draft.changes, { cameraID, time: now });
      });
      return { status: 201, body: { cameraID } };
    },
    updateCamera({ state, now, path, body = {}, update }) {
      const found = store.byId(state, path.cameraID);
      if (!found) return noSuchCamera;
      const camera = changedCamera(found.camera, body);
      if (isRefused(camera)) return camera;
      const { cameraID, legacy_cameraID: legacy } = camera;
      if (legacy !== null && legacy !== found.camera.legacy_cameraID && store.byLegacy(state, legacy)) {
        return legacyTaken;
      }
      update((draft) => {
        store.set(draft, found.row, camera);
        addRow(draft.changes, { cameraID, time: now });
      });
      return ok({ cameraID });
    },
    cameraById({ state, path, origin }) {
      const found = store.byId(state, path.cameraID);
      return found ? ok(reachedFrom(found.camera, hereAt(origin))) : noSuchCamera;
    },
    cameraByLegacyId({ state, path, origin }) {
      const found = store.byLegacy(state, path.legacy_cameraID);
      return found ? ok(reachedFrom(found.camera, hereAt(origin))) : noSuchLegacyCamera;
    },
    searchCamera({ state, query, origin }) {
      const wanted = queryOf(query);
      if (isRefused(wanted)) return wanted;
      const here = hereAt(origin);
      return ok(store.search(state, wanted).map((camera) => reachedFrom(camera, here)));
    },
    checkCamExist({ state, query, origin }) {
      const found = camerasAt({ store, state, here: hereAt(origin) }, query);
      return isRefused(found) ? found : ok(found);
    },
  } satisfies Partial<Cam2Handlers>;
}
