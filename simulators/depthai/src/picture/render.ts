import { paintStrip, stripLayout } from '@labrig/simulator/frames';
import { frameTime } from '../streams/frame-count.ts';
import { withDots } from './dots.ts';
import { depthPicture } from './depth.ts';
import { develop } from './develop.ts';
import { look } from '../scene/look.ts';
import { resize } from './resize.ts';
import { scaled } from '../scene/view.ts';
import { colorView, monoView, previewView } from './views.ts';
import type { ColorCameraConfig, MonoCameraConfig } from '../generated/spec.ts';
import type { Camera, DepthaiState } from '../state.ts';
import type { View } from '../scene/view.ts';
import type { Pixels } from '../streams/resolutions.ts';
import type { Moment } from './develop.ts';
import type { Picture } from './picture.ts';

/** Larger pictures are made smaller first and then enlarged: they show no more, but take no longer. */
const most = 1280 * 800;

/** Which picture of which stream. */
export interface Shot {
  readonly state: Pick<DepthaiState, 'light'>;
  readonly camera: Camera;
  readonly name: string;
  /** Number of the frame. */
  readonly number: number;
}

/** What a picture is for: color sensors have a size of their own for each purpose. */
export type Purpose = 'still' | 'video' | 'preview';

/**
 * A picture of a stream: a function of the camera's state and the frame alone. The strip with camera, number and time is painted last,
 * so that it can be read whatever the controls do.
 */
export function render(shot: Shot, purpose: Purpose): Picture {
  const { width, height, seen } = sight(shot, purpose);
  const picture = resize(seen, width, height);
  stamp(picture, shot);
  return picture;
}

/** What a stream sees, perhaps smaller than the picture that is to be made of it. */
export function sight(shot: Shot, purpose: Purpose): { width: number; height: number; seen: Picture } {
  const { camera, name, number, state } = shot;
  const stream = camera.streams[name]!;
  const moment: Moment = { camera, stream, light: state.light, number, time: frameTime(stream.frames, number) };
  const view = viewOf(shot, purpose);
  const seen = stream.kind === 'depth' ? depthPicture(name, moment) : sensorPicture(moment, view);
  return { width: view.width, height: view.height, seen };
}

/** Paints the strip. `false`: too small a picture has no room for it. */
export function stamp(picture: Picture, { camera, name, number }: Shot): boolean {
  if (!stripLayout(picture.width, picture.height)) return false;
  const label = `${camera.mxid} ${name.replace(/^(CAM|DEPTH)_/, '')}`;
  const time = frameTime(camera.streams[name]!.frames, number);
  paintStrip(picture, { camera: label, number, time: Math.round(time * 1000) });
  return true;
}

function sensorPicture(moment: Moment, whole: View): Picture {
  const { camera, stream } = moment;
  const less = Math.min(1, Math.sqrt(most / (whole.width * whole.height)));
  // Even, as video wants it.
  const shrunk = (length: number): number => Math.round((length * less) / 2) * 2;
  const view = less === 1 ? whole : scaled(whole, shrunk(whole.width), shrunk(whole.height));
  const scene = look(camera.mxid, view, moment.time);
  const dots = stream.kind === 'mono' ? (camera.ir?.dot_projector ?? 0) : 0;
  return develop(dots > 0 ? withDots(scene, view, dots) : scene, view, moment, stream.kind === 'color');
}

function viewOf({ camera, name }: Shot, purpose: Purpose): View {
  const { kind, config, network } = camera.streams[name]!;
  const socket = name.split('_')[1]!;
  if (kind === 'color') {
    const color = config as ColorCameraConfig;
    if (purpose === 'preview' || (purpose === 'video' && network))
      return previewView(socket, 'color', color.preview_size as Pixels);
    return colorView(socket, color, (purpose === 'still' ? color.still_size : color.video_size) as Pixels);
  }
  if (network && purpose !== 'still') return previewView(socket, 'mono', network.size);
  return monoView(socket, config as MonoCameraConfig);
}
