import { mapRows } from '@labrig/simulator';
import { members, required } from './cameras/retrieval.ts';
import type { Camera } from './generated/spec.ts';
import type { CameraStore } from './database/camera-store.ts';
import type { Cam2State } from './state.ts';

/** What holds in every state, whatever was called and whatever happened. */
export function invariantsOf(store: CameraStore): Readonly<Record<string, (state: Cam2State) => boolean>> {
  const all = (state: Cam2State): Camera[] => [...store.all(state)];
  return {
    'cameras have ids of their own': (state) => areUnique(all(state).map(({ cameraID }) => cameraID)),
    'no two cameras have the same number of the older database': (state) =>
      areUnique(all(state).flatMap(({ legacy_cameraID: legacy }) => legacy ?? [])),
    'a place is both coordinates or none, and on the globe': (state) =>
      all(state).every(({ latitude, longitude }) =>
        latitude === null || longitude === null
          ? latitude === longitude
          : Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
      ),
    'a camera has exactly the members that its type is reached by': (state) =>
      all(state).every(({ type, retrieval }) => {
        const given: object = retrieval;
        return (
          Object.keys(given).toSorted().join() === members[type].toSorted().join() &&
          (given as Record<string, unknown>)[required[type]] !== ''
        );
      }),
    'the log is in the order of time': ({ changes }) => {
      const times = mapRows(changes, ({ time }) => time);
      return times.every((time, index) => index === 0 || times[index - 1]! <= time);
    },
    'the log speaks of cameras that are there': (state) => {
      const ids = new Set(all(state).map(({ cameraID }) => cameraID));
      return mapRows(state.changes, ({ cameraID }) => ids.has(cameraID)).every(Boolean);
    },
    'what is wrong with cameras is wrong with cameras that are there': (state) => {
      const ids = new Set(all(state).map(({ cameraID }) => cameraID));
      return Object.keys(state.outages).every((id) => ids.has(id));
    },
    'apps have ids of their own, owners, and secrets': ({ apps }) =>
      areUnique(mapRows(apps, ({ clientID }) => clientID)) &&
      mapRows(apps, ({ owner, clientSecret }) => owner !== '' && clientSecret !== '').every(Boolean),
    'keys are two': ({ keys }) => keys.cameras !== keys.webUI,
  };
}

function areUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
