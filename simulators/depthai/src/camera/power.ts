import { accustomed } from '../automatics/settle.ts';
import { restartCamera } from './change.ts';
import { freshStream } from '../streams/activation.ts';
import type { Draft } from '@labrig/simulator';
import type { Camera, Stream } from '../state.ts';

/** Starts a camera: all sensors are active and no depth, with the usual configuration and the control values that were kept. */
export function bootCamera(camera: Draft<Camera>, now: number, duration: number): void {
  camera.isBooted = true;
  camera.streams = {};
  for (const { socket } of camera.sensors) {
    const name = `CAM_${socket}`;
    const stream = freshStream(camera as Camera, name, now) as Draft<Stream>;
    stream.control = camera.kept[name] ?? stream.control;
    stream.automatics = accustomed(now);
    camera.streams[name] = stream;
  }
  camera.kept = {};
  restartCamera(camera, now, duration);
}

/** Stops a camera. Control values of sensors that were active wait for the next boot. */
export function shutDownCamera(camera: Draft<Camera>, now: number): void {
  if (!camera.isBooted) return;
  for (const [name, { kind, control }] of Object.entries(camera.streams)) {
    if (kind !== 'depth') camera.kept[name] = control;
  }
  camera.isBooted = false;
  camera.streams = {};
  restartCamera(camera, now, 0);
}
