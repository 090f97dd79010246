import { chance } from '../scene/chance.ts';
import { look } from '../scene/look.ts';
import { gainOf } from './develop.ts';
import { monoView } from './views.ts';
import { scaled } from '../scene/view.ts';
import type { MonoCameraConfig } from '../generated/spec.ts';
import type { Sight } from '../scene/trace.ts';
import type { View } from '../scene/view.ts';
import type { Moment } from './develop.ts';
import type { Picture } from './picture.ts';

/** Pictures wider than this are made smaller before they are compared, as the chip does. */
const widest = 1280;

/** What lies nearer than this disparity allows isn't found. */
const most = 95;

/** How far two depths of the same point may differ, in millimetres: what one of the sensors can't see differs by more. */
const tolerance = 8;

/** How often a smooth wall shows nothing that the two pictures could be compared by. */
const smooth: Readonly<Record<number, number>> = { 2: 0.5, 3: 0.25, 4: 0.25 };

/**
 * Depth as two sensors find it: for each pixel of the left one, by how many pixels the right one sees the same point further left.
 * That is baseline × focal length / depth, so that what is near is light. 0 is where nothing is found: too near, hidden from the right
 * sensor, too smooth (dots of infrared light help) or too dark.
 */
export function depthPicture(name: string, moment: Moment): Picture {
  const { camera, stream, time, number } = moment;
  const [, left = 'B', right = 'C'] = name.split('_');
  const [view, other] = [left, right].map((socket) => smaller(monoView(socket, stream.config as MonoCameraConfig))) as [
    View,
    View,
  ];
  const [seen, opposite] = [look(camera.mxid, view, time), look(camera.mxid, other, time)];
  const { width, height } = view;
  const data = new Uint8Array(width * height);
  const reach = view.focal.x * (other.place - view.place);
  const gaps = gapsOf(moment);
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 1) {
      const depth = seen.depth[at]!;
      const disparity = reach / depth;
      const value = Math.round(Math.abs(disparity));
      const place = Math.round(column - disparity);
      if (value > most || place < 0 || place >= width) continue;
      if (Math.abs(opposite.depth[row * width + place]! - depth) > tolerance + depth * 0.01) continue;
      if (gaps(seen, at, (number * 31 + (row >> 2) * 4099 + (column >> 2)) | 0)) continue;
      data[at] = value;
    }
  }
  return { width, height, channels: 1, data };
}

/** Is there nothing to compare at this pixel? By chance, the same for each frame number. */
function gapsOf(moment: Moment): (sight: Sight, at: number, draw: number) => boolean {
  const { camera, stream, light } = moment;
  const helped = 1 - (camera.ir?.dot_projector ?? 0);
  const gain = gainOf({ camera, stream, light, time: moment.time });
  return ({ grey, material }, at, draw) => {
    const isDark = grey[at]! * gain < 6;
    const odds = isDark ? 0.97 : Math.max((smooth[material[at]!] ?? 0) * helped, camera.dirt * 0.5);
    return odds > 0 && chance(31, draw) < odds;
  };
}

function smaller(view: View): View {
  return view.width <= widest ? view : scaled(view, widest, Math.round((view.height * widest) / view.width));
}
