import { animalAt } from '../scene/animal.ts';
import { arenaOf } from '../scene/arena.ts';
import { seedOf } from '@labrig/simulator/frames';
import { chance } from '../scene/chance.ts';
import { frameTime } from '../streams/frame-count.ts';
import { placeOf, project } from '../scene/view.ts';
import { previewView } from '../picture/views.ts';
import type { Detection, DetectionMessage } from '../generated/spec.ts';
import type { Vector } from '../scene/vector.ts';
import type { View } from '../scene/view.ts';
import type { Camera, Network } from '../state.ts';

interface Found {
  readonly label: number;
  /** What encloses it: corners of a box in the world. */
  readonly points: readonly Vector[];
}

const usualConfidence = 0.5;

/** What a network says about one frame: where the animal and the things are, by the geometry that the picture is made from. */
export function detect(camera: Camera, name: string, number: number): DetectionMessage {
  const stream = camera.streams[name]!;
  const { config, size } = stream.network!;
  const draw = (index: number): number => chance(seedOf(`${camera.mxid} ${name}`) + number, index);
  const time = frameTime(stream.frames, number);
  if (config.type === 'Generic') return { detections: numbers(camera, time) };
  const view = previewView(name.split('_')[1]!, stream.kind === 'color' ? 'color' : 'mono', size);
  const hasDepth = Object.keys(camera.streams).some((other) => other.startsWith('DEPTH_'));
  const least = config.nn_config?.confidence_threshold ?? usualConfidence;
  const labels = classes(config);
  const detections = inScene(camera.mxid, time).flatMap(({ label, points }, index): Detection[] => {
    const confidence = Math.round((0.72 + 0.27 * draw(index)) * 1000) / 1000;
    const coords = boxIn(view, points);
    if (!coords || confidence < least) return [];
    return [{ label: label % labels, confidence, coords, ...(hasDepth && { spatial_coords: spatial(points) }) }];
  });
  return { detections };
}

function classes({ nn_config: settings }: Network['config']): number {
  return Math.max(1, (settings as { num_classes?: number | null } | null)?.num_classes ?? 3);
}

/** The animal is kind 0, the things in the arena are 1 and 2. */
function inScene(mxid: string, time: number): Found[] {
  const arena = arenaOf(mxid);
  const [, ...parts] = animalAt(arena, time);
  const things = arena.things.map(({ x, y, radius, height }, index) => ({
    label: index + 1,
    points: [-1, 1].flatMap((i) =>
      [-1, 1].flatMap((j) => [0, height].map((z) => ({ x: x + i * radius, y: y + j * radius, z }))),
    ),
  }));
  return [{ label: 0, points: parts.flatMap(ends) }, ...things];
}

function ends({ centre, along, across, direction }: ReturnType<typeof animalAt>[number]): Vector[] {
  const at = (ahead: number, aside: number): Vector => ({
    x: centre.x + ahead * direction.x - aside * direction.y,
    y: centre.y + ahead * direction.y + aside * direction.x,
    z: centre.z,
  });
  return [at(along, 0), at(-along, 0), at(0, across), at(0, -across)];
}

function boxIn(view: View, points: readonly Vector[]): [number, number, number, number] | undefined {
  const seen = points.map((point) => project(view, point));
  const part = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 1e4) / 1e4;
  const [left, right] = [Math.min(...seen.map(({ x }) => x)), Math.max(...seen.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...seen.map(({ y }) => y)), Math.max(...seen.map(({ y }) => y))];
  if (right <= 0 || left >= view.width || bottom <= 0 || top >= view.height) return undefined;
  return [part(left / view.width), part(top / view.height), part(right / view.width), part(bottom / view.height)];
}

/** Millimetres from the middle of the camera: to the right, up, and straight ahead. */
function spatial(points: readonly Vector[]) {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z }));
  const centre = { x: sum.x / points.length, y: sum.y / points.length, z: sum.z / points.length };
  const plain = { place: placeOf('A'), width: 0, height: 0, focal: { x: 1, y: 1 }, centre: { x: 0, y: 0 } };
  const { x, y, depth } = project(plain, centre);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(x * depth), y: round(-y * depth), z: round(depth) };
}

/** Eight numbers that go with where the animal is. */
function numbers(mxidOf: Camera, time: number): number[] {
  const [, body] = animalAt(arenaOf(mxidOf.mxid), time);
  const { centre, direction } = body!;
  return [centre.x, centre.y, centre.z, direction.x, direction.y, 0, 0, 1].map(
    (value) => Math.round(value * 1000) / 1000,
  );
}
