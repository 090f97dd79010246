import { mapRows, showSpan } from '@labrig/simulator';
import { rateOf } from './pictures/picture.ts';
import type { Display } from '@labrig/simulator';
import type { CameraStore } from './database/camera-store.ts';
import type { Camera } from './generated/spec.ts';
import type { App, Cam2State, Outage } from './state.ts';

type Fact = Display['facts'][number];

/** Cameras that are shown, of up to a million. */
const samples = 6;
/** So many are looked at to find cameras with pictures. */
const looks = 60;

/** What people see of a CAM2 server: the database, its first cameras with pictures and those that fail, and its clients. */
export function displayOf(store: CameraStore) {
  return (state: Cam2State): readonly Display[] => {
    const failing = Object.keys(state.outages)
      .slice(0, samples)
      .flatMap((id) => store.byId(state, id)?.camera ?? []);
    const usual = firstCameras(store, state).filter(({ cameraID }) => !Object.hasOwn(state.outages, cameraID));
    return [
      databaseDisplay(store, state),
      ...[...failing, ...usual].map((camera) => cameraDisplay(camera, state.outages[camera.cameraID])),
      ...mapRows(state.apps, clientDisplay),
    ];
  };
}

/** The first cameras that give pictures. */
function firstCameras(store: CameraStore, state: Cam2State): Camera[] {
  const found: Camera[] = [];
  let looked = 0;
  for (const camera of store.all(state)) {
    if (camera.is_active_image) found.push(camera);
    looked += 1;
    if (found.length >= samples || looked >= looks) break;
  }
  return found;
}

function databaseDisplay(store: CameraStore, state: Cam2State): Display {
  const { apps, changes, outages, tokenLife, latency, power } = state;
  const failing = Object.keys(outages).length;
  const facts: Fact[] = [
    ['cameras', (store.next(state) - 1).toLocaleString('en')],
    ['changes', `${changes.next - 1}`],
    ['clients', `${mapRows(apps, () => 1).length}`],
    ['a token lives', showSpan(tokenLife * 1000)],
    ...(failing > 0 ? ([['cameras that fail', `${failing}`]] as const) : []),
    ...(latency > 0 ? ([['every answer takes', showSpan(latency)]] as const) : []),
  ];
  const isUp = power.kind === 'up';
  return {
    id: 'database',
    kind: 'database',
    name: 'CAM2',
    status: isUp ? 'up' : 'restarting',
    tone: isUp ? 'calm' : 'off',
    facts,
  };
}

function cameraDisplay(camera: Camera, outage: Outage | undefined): Display {
  const { cameraID, type, city, country, latitude, longitude } = camera;
  const place = [city, country].filter((part) => part !== null).join(', ');
  const facts: Fact[] = [
    ['camera', cameraID],
    ['type', type],
    ...(latitude === null || longitude === null
      ? []
      : ([['at', `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`]] as const)),
    ['frame rate', `${rateOf(camera)} Hz`],
  ];
  return {
    id: `camera/${cameraID}`,
    kind: 'camera',
    name: place || cameraID,
    status: outage?.kind ?? 'active',
    tone: outage === undefined ? 'calm' : outage.kind === 'offline' ? 'off' : 'bad',
    facts,
    picture: outage?.kind !== 'offline' && camera.is_active_image,
  };
}

function clientDisplay({ owner, permissionLevel, usage }: App, id: number): Display {
  const facts: Fact[] = [['requests', `${usage}`]];
  return { id: `client/${id}`, kind: 'client', name: owner, status: permissionLevel, tone: 'calm', facts };
}
