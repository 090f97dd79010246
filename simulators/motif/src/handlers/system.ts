import { ok, isRefused } from '@labrig/simulator';
import { cameraStatus, connectedCameras, findCamera } from '../cameras.ts';
import { configure, knowsParameter } from '../parameters.ts';
import { progressOf } from '../playback/job.ts';
import { refused } from '../answers.ts';
import type { CameraStatus } from '../generated/spec.ts';
import type { Camera, MotifState } from '../state.ts';
import type { MotifHandlers } from '../motif-world.ts';

export const system = {
  getVersion: ({ state }) => ok({ software: state.software, api: 1 }),
  listCameras: ({ state }) =>
    ok({
      cameras: connectedCameras(state).map((camera) => ({
        serial: camera.serial,
        name: camera.name,
        status: cameraStatus(camera),
      })),
    }),
  getCamera({ state, now, origin, path }) {
    const camera = findCamera(state, path.serial);
    return isRefused(camera) ? camera : ok(statusOf(state, camera, { now, origin }));
  },
  configureCamera(call) {
    const camera = findCamera(call.state, call.path.serial);
    if (isRefused(camera)) return camera;
    const parameters = configure(call, [camera], call.body);
    return isRefused(parameters) ? parameters : ok({ parameters });
  },
  configureCameras(call) {
    const cameras = connectedCameras(call.state);
    if (cameras.length === 0) return refused(409, 'no camera is connected');
    const parameters = configure(call, cameras, call.body);
    return isRefused(parameters)
      ? parameters
      : ok({ cameras: Object.fromEntries(cameras.map(({ serial }) => [serial, parameters])) });
  },
  readCameraParameter({ state, path: { serial, name } }) {
    const camera = findCamera(state, serial);
    if (isRefused(camera)) return camera;
    const value = Object.hasOwn(camera.parameters, name) ? camera.parameters[name] : undefined;
    return value === undefined ? refused(404, unset(state, name)) : ok({ serial, name, value });
  },
  readCamerasParameter({ state, path: { name } }) {
    const set = connectedCameras(state).filter(({ parameters }) => Object.hasOwn(parameters, name));
    if (set.length === 0) return refused(404, unset(state, name));
    return ok({ name, values: Object.fromEntries(set.map(({ serial, parameters }) => [serial, parameters[name]!])) });
  },
} satisfies Partial<MotifHandlers>;

function unset(state: MotifState, name: string): string {
  return state.strict && knowsParameter(state, name)
    ? `the parameter ${name} was never set`
    : `no parameter named ${name}`;
}

function statusOf(state: MotifState, camera: Camera, { now, origin }: { now: number; origin: string }): CameraStatus {
  const { serial, name, phase, playback, parameters } = camera;
  const running = phase.kind === 'recording' || phase.kind === 'finalising' ? phase : undefined;
  const streams = state.streams.find((known) => known.serial === serial);
  return {
    camera_info: {
      serial,
      name,
      status: cameraStatus(camera),
      filename: running?.take.filename ?? null,
      timezone: state.zone,
      recording: running
        ? {
            started: running.started / 1000,
            duration: running.take.duration,
            codec: running.take.codec,
            record_to_store: running.take.store,
            metadata: { ...running.take.metadata },
          }
        : null,
      parameters,
      ...(streams && {
        stream: {
          image: { host: streams.host, port: streams.image },
          state: { host: streams.host, port: streams.state },
          preview: { url: `${origin}/preview/${encodeURIComponent(serial)}` },
        },
      }),
    },
    playback_info: { status: playback.status, progress: progressOf(playback, now) },
  };
}
