import { rateOf } from './camera/change.ts';
import { kindOf, sensorsOf } from './streams/inventory.ts';
import type { Camera, DepthaiState, Stream } from './state.ts';

/** What holds in every state, whatever was called and whatever happened. */
export const invariants: Readonly<Record<string, (state: DepthaiState) => boolean>> = {
  'an active depth stream has inactive sensors': ofCameras(({ streams }) =>
    Object.keys(streams).every((name) => sensorsOf(name).every((sensor) => !Object.hasOwn(streams, sensor))),
  ),
  'a camera has at most one active depth stream': ofCameras(
    ({ streams }) => Object.values(streams).filter(({ kind }) => kind === 'depth').length <= 1,
  ),
  'only streams that a camera has are active': ofStreams(({ kind }, camera, name) => kindOf(camera, name) === kind),
  'a camera that is shut down has no active streams': ofCameras(
    ({ isBooted, streams }) => isBooted || Object.keys(streams).length === 0,
  ),
  'a camera without a cable is not booted': ofCameras(({ isPlugged, isBooted }) => isPlugged || !isBooted),
  'a camera that the server does not know is not booted': ofCameras(({ isKnown, isBooted }) => isKnown || !isBooted),
  'nothing runs while the server is off': ({ power, cameras }) =>
    power.kind === 'up' || cameras.every(({ isBooted }) => !isBooted),
  'color sensors have the color configuration, all others the mono one': ofStreams(
    ({ kind, config }) => (kind === 'color') === 'sensor_crop' in config,
  ),
  'a stream makes as many frames as its configuration and the heat allow': ofStreams(
    ({ frames, config }, camera) => frames.rate === rateOf(camera, config.fps),
  ),
  'lost frames are counted once': ofStreams(({ drops }) =>
    drops.every(([first, last], index) => first <= last && first > (drops[index - 1]?.[1] ?? -1)),
  ),
  'control values are kept for sensors only, while the camera is shut down': ofCameras(
    (camera) =>
      Object.keys(camera.kept).every((name) => kindOf(camera, name) === 'color' || kindOf(camera, name) === 'mono') &&
      (!camera.isBooted || Object.keys(camera.kept).length === 0),
  ),
  'what is set by hand holds at once': ofStreams(
    ({ control, automatics: { gain, kelvin } }) =>
      (control.auto_exposure_enable || gain.from === gain.to) &&
      (control.auto_whitebalance_mode !== 'OFF' || kelvin.from === Math.log2(control.manual_whitebalance)),
  ),
  'a locked automatic stands still': ofStreams(
    ({ control, automatics: { gain, kelvin } }) =>
      (!control.auto_exposure_lock || gain.from === gain.to) &&
      (!control.auto_whitebalance_lock || kelvin.from === kelvin.to),
  ),
  'a network looks at pictures of at least 16 pixels in each direction': ofStreams(
    ({ network }) => network === null || network.size.every((side) => side >= 16),
  ),
  'counters of inputs are whole numbers': ({ devices }) =>
    devices.every((device) => device.dev !== 'di' || Number.isInteger(device.setting.after.counter)),
};

function ofCameras(holds: (camera: Camera) => boolean): (state: DepthaiState) => boolean {
  return ({ cameras }) => cameras.every(holds);
}

function ofStreams(holds: (stream: Stream, camera: Camera, name: string) => boolean): (state: DepthaiState) => boolean {
  return ofCameras((camera) => Object.entries(camera.streams).every(([name, stream]) => holds(stream, camera, name)));
}
