import { awakening } from '../automatics/settle.ts';
import { firstFrame } from './frame-count.ts';
import { colorConfig, monoConfig, usualControl } from './defaults.ts';
import { hasMotor, kindOf, sensorsOf } from './inventory.ts';
import type { Draft } from '@labrig/simulator';
import type { Camera, Stream, StreamKind } from '../state.ts';

/** A stream as it is when it becomes active. */
export function freshStream(camera: Camera, name: string, now: number): Stream {
  const kind = kindOf(camera, name) as StreamKind;
  const config = kind === 'color' ? colorConfig : monoConfig;
  return {
    kind,
    config,
    control: usualControl(hasMotor(camera, name)),
    network: null,
    frames: firstFrame(config.fps, now),
    drops: [],
    automatics: awakening(now),
  };
}

/**
 * Switches a stream on, and off whatever stands in its way; the latest wins:
 *
 * | activated               | goes                                             |
 * | ----------------------- | ------------------------------------------------ |
 * | a depth stream          | its two sensors, and any other depth stream      |
 * | a sensor                | the depth stream that it belongs to, if active   |
 * | what is active already  | nothing, and it keeps its settings               |
 */
export function activate(camera: Draft<Camera>, name: string, now: number): void {
  const isDepth = kindOf(camera, name) === 'depth';
  for (const other of Object.keys(camera.streams)) {
    const isInTheWay = isDepth
      ? other !== name && (other.startsWith('DEPTH_') || sensorsOf(name).includes(other))
      : sensorsOf(other).includes(name);
    if (isInTheWay) delete camera.streams[other];
  }
  camera.streams[name] ??= freshStream(camera as Camera, name, now) as Draft<Stream>;
}
