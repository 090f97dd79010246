import { addRow, setRow } from '@labrig/simulator';
import { isRefused, legacyTaken, noSuchCamera, noSuchLegacyCamera, ok } from '../answers.ts';
import { newCameraId } from '../cameras/new-id.ts';
import { hereAt, reachedFrom } from '../cameras/reached.ts';
import { changedCamera, newCamera } from '../cameras/write.ts';
import { camerasAt } from '../database/exist.ts';
import { findCamera, findLegacy } from '../database/find.ts';
import { searchCameras } from '../database/search.ts';
import { queryOf } from '../database/query.ts';
import type { Cam2Handlers } from '../cam2-call.ts';

export const cameras: Pick<
  Cam2Handlers,
  'createCamera' | 'updateCamera' | 'cameraById' | 'cameraByLegacyId' | 'searchCamera' | 'checkCamExist'
> = {
  createCamera({ state, now, body, update }) {
    const camera = newCamera(body, newCameraId(state, now));
    if (isRefused(camera)) return camera;
    const { cameraID, legacy_cameraID: legacy } = camera;
    if (legacy !== null && findLegacy(state.cameras, legacy)) return legacyTaken;
    update((draft) => {
      addRow(draft.cameras, camera);
      addRow(draft.changes, { cameraID, time: now });
    });
    return { status: 201, body: { cameraID } };
  },
  updateCamera({ state, now, path, body = {}, update }) {
    const found = findCamera(state.cameras, path.cameraID);
    if (!found) return noSuchCamera;
    const camera = changedCamera(found.camera, body);
    if (isRefused(camera)) return camera;
    const { cameraID, legacy_cameraID: legacy } = camera;
    if (legacy !== null && legacy !== found.camera.legacy_cameraID && findLegacy(state.cameras, legacy)) {
      return legacyTaken;
    }
    update((draft) => {
      setRow(draft.cameras, found.row, camera);
      addRow(draft.changes, { cameraID, time: now });
    });
    return ok({ cameraID });
  },
  cameraById({ state, path, origin }) {
    const found = findCamera(state.cameras, path.cameraID);
    return found ? ok(reachedFrom(found.camera, hereAt(origin))) : noSuchCamera;
  },
  cameraByLegacyId({ state, path, origin }) {
    const found = findLegacy(state.cameras, path.legacy_cameraID);
    return found ? ok(reachedFrom(found.camera, hereAt(origin))) : noSuchLegacyCamera;
  },
  searchCamera({ state, query, origin }) {
    const wanted = queryOf(query);
    if (isRefused(wanted)) return wanted;
    const here = hereAt(origin);
    return ok(searchCameras(state.cameras, wanted).map((camera) => reachedFrom(camera, here)));
  },
  checkCamExist({ state, query, origin }) {
    const found = camerasAt(state.cameras, query, hereAt(origin));
    return isRefused(found) ? found : ok(found);
  },
};
