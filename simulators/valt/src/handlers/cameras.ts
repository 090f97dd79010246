import { addRow, dropRow, eachRow, isRefused, mapRows, rowOf } from '@labrig/simulator';
import { deleted, done, notFound } from '../answers.ts';
import { numberOf, numbersOf } from '../given.ts';
import { endWithoutCamera } from '../recordings/life-cycle.ts';
import { hexOf } from '../recordings/marker-colors.ts';
import { checkReferences, named } from '../references.ts';
import { serverView } from './media-servers.ts';
import type { Draft } from '@labrig/simulator';
import type { Camera as CameraView, CameraConnection, CameraInput, RuleError } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Camera, ValtState } from '../state.ts';
import type { ValtHandlers } from '../valt-world.ts';

/** The one brand that sources know, with its models. */
const brands = [{ id: 1, name: 'Axis', models: [{ id: 1, name: 'Axis-1' }] }];

export const cameras = {
  listCameras: ({ state }) => done({ cameras: mapRows(state.cameras, (camera, id) => viewOf(state, camera, id)) }),
  createCamera({ state, body, update }) {
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    const camera: Camera = {
      ...usualCamera,
      name: body.name,
      ip: body.ip,
      username: body.username,
      password: body.password,
      mediaServer: numberOf(body.wowza),
      ...input,
    };
    const id = state.cameras.next;
    update((draft) => {
      addRow(draft.cameras, camera as Draft<Camera>);
      place(draft, id, numbersOf(body.rooms));
    });
    return done({ id });
  },
  listCameraBrands: () => done({ brands }),
  getCamera({ state, path }) {
    const camera = rowOf(state.cameras, path.camera);
    return camera ? done(viewOf(state, camera, path.camera)) : notFound;
  },
  editCamera({ state, path, body, update }) {
    if (!rowOf(state.cameras, path.camera)) return notFound;
    const input = inputOf(state, body);
    if (isRefused(input)) return input;
    update((draft) => {
      Object.assign(rowOf(draft.cameras, path.camera)!, input);
      if (body.rooms !== undefined) place(draft, path.camera, numbersOf(body.rooms));
    });
    return done({ id: path.camera });
  },
  deleteCamera(call) {
    const { state, path, update } = call;
    if (!rowOf(state.cameras, path.camera)) return notFound;
    update((draft) => {
      eachRow(draft.rooms, (room) => {
        if (room.ioCamera === path.camera) room.ioCamera = null;
      });
      dropRow(draft.cameras, path.camera);
      place(draft, path.camera, []);
      eachRow(state.presets, ({ camera }, id) => {
        if (camera === path.camera) dropRow(draft.presets, id);
      });
    });
    endWithoutCamera(call);
    return deleted;
  },
} satisfies Partial<ValtHandlers>;

/** What a camera is like of which nothing more is said. */
export const usualCamera: Omit<Camera, 'name' | 'ip' | 'username' | 'password' | 'mediaServer'> = {
  type: 'camera',
  deviceType: 'camera',
  httpPort: 80,
  rtspPort: 554,
  brand: 1,
  model: 1,
  color: 'green',
  view: { pan: 0, tilt: 0, zoom: 1 },
  isOnline: true,
};

/** Puts a camera into exactly these rooms. */
function place(draft: Draft<ValtState>, camera: number, rooms: readonly number[]): void {
  eachRow(draft.rooms, (room, id) => {
    const stays = rooms.includes(id);
    if (room.cameras.includes(camera) === stays) return;
    room.cameras = stays ? [...room.cameras, camera] : room.cameras.filter((other) => other !== camera);
  });
}

function inputOf(state: ValtState, body: CameraInput): Partial<Camera> | Refused<400, RuleError> {
  const number = (given: number | string | undefined): number | undefined =>
    given === undefined ? undefined : numberOf(given);
  const input = named({
    name: body.name,
    ip: body.ip,
    username: body.username,
    password: body.password,
    brand: number(body.brand),
    model: number(body.model),
    mediaServer: number(body.wowza),
    type: body.camera_type,
    deviceType: body.device_type,
    httpPort: number(body.http_port),
    rtspPort: number(body.rtsp_port),
  });
  const wrong = checkReferences(
    ['wowza', state.mediaServers, input.mediaServer],
    ['rooms', state.rooms, numbersOf(body.rooms)],
  );
  return wrong ?? input;
}

/** What rooms and cameras tell of a camera alike; passwords in clear, as the vendor does. */
export function connectionOf(camera: Camera, id: number): CameraConnection {
  const { name, type, deviceType, ip, httpPort, rtspPort, username, password, color } = camera;
  return {
    id,
    name,
    type,
    device_type: deviceType,
    ip,
    http_port: httpPort,
    rtsp_port: rtspPort,
    username,
    password,
    brand: brands.find((brand) => brand.id === camera.brand)?.name ?? String(camera.brand),
    model: `Axis-${camera.model}`,
    color,
    colo_hex: hexOf(color),
  };
}

function viewOf(state: ValtState, camera: Camera, id: number): CameraView {
  const rooms = mapRows(state.rooms, (room, roomId) =>
    room.cameras.includes(id) ? [{ id: roomId, name: room.name }] : [],
  );
  const server = rowOf(state.mediaServers, camera.mediaServer)!;
  return { ...connectionOf(camera, id), wowza: serverView(server, camera.mediaServer), rooms: rooms.flat() };
}
