import { ok } from '@labrig/simulator';
import { failure, noCamera, shutDown } from '../answers.ts';
import { bootCamera, shutDownCamera } from '../camera/power.ts';
import { changeCamera } from '../camera/change.ts';
import { deviceInfo } from '../camera/device-info.ts';
import { statsOf } from '../camera/stats.ts';
import { findCamera } from '../streams/inventory.ts';
import type { DepthaiHandlers, DepthaiWorld } from '../depthai-world.ts';
import type { DepthaiOptions } from '../options.ts';

export function cameras({ restart: { streams: away = 0 } = {} }: DepthaiOptions) {
  /** Boots a camera that waits for it. `false`: it can't. */
  const boot = (world: DepthaiWorld, mxid: string): boolean => {
    const { isBooted, isPlugged } = findCamera(world.state, mxid)!;
    if (isBooted) return true;
    if (!isPlugged) return false;
    changeCamera(world, mxid, (camera) => bootCamera(camera, world.now, away));
    return true;
  };
  const list = ({ state }: DepthaiWorld) => ok(state.cameras.filter(({ isKnown }) => isKnown).map(deviceInfo));
  return {
    listCameras: list,
    refreshCameras(call) {
      call.update((draft) => {
        for (const camera of draft.cameras) camera.isKnown = camera.isPlugged;
      });
      if (call.query.boot) for (const { mxid, isKnown } of call.state.cameras) if (isKnown) boot(call, mxid);
      return list(call);
    },
    getCamera({ state, path }) {
      const camera = findCamera(state, path.mxid);
      return camera ? ok(deviceInfo(camera)) : noCamera(path.mxid);
    },
    bootCamera(call) {
      const { mxid } = call.path;
      // The vendor's server boots what is unbooted; what waits in its bootloader it leaves there.
      if (findCamera(call.state, mxid)!.connection === 'usb' && !boot(call, mxid)) return failure();
      return ok(deviceInfo(findCamera(call.state, mxid)!));
    },
    shutDownCamera(call) {
      changeCamera(call, call.path.mxid, (camera) => shutDownCamera(camera, call.now));
      return ok(deviceInfo(findCamera(call.state, call.path.mxid)!));
    },
    getCameraStats({ state, path, now }) {
      const camera = findCamera(state, path.mxid)!;
      return camera.isBooted ? ok(statsOf(camera, now)) : shutDown(path.mxid);
    },
    getIrConfig: ({ state, path }) => ok(findCamera(state, path.mxid)!.ir),
    updateIrConfig(call) {
      const { flood_light = 0, dot_projector = 0 } = call.body;
      changeCamera(call, call.path.mxid, (camera) => {
        if (camera.ir) camera.ir = { flood_light, dot_projector };
      });
      return ok(findCamera(call.state, call.path.mxid)!.ir);
    },
  } satisfies Partial<DepthaiHandlers>;
}
