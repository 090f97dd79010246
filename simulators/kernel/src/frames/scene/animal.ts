import type { Ellipse, Vector } from './ellipse.ts';
import type { Room } from './room.ts';
import { rotate, type Pose } from './walk.ts';

/** Nose to rump, in the room's units: a mouse of 9 cm in an arena of 60 cm. */
const LENGTH = 0.3;

/** A mouse from above as ellipses, bottom to top: shadow, tail, body, ears, head. */
export function animal(room: Room, pose: Pose): Ellipse[] {
  const { coat, light } = room;
  const part = partOf(room, pose);
  const lit = coat + (255 - coat) * 0.16;
  const skin = coat * 0.6 + 80;
  const shadow = { shade: 10, opacity: 0.32, blur: 0.14, shift: { x: -light.x * 0.07, y: -light.y * 0.07 } };
  return [
    part({ ahead: -0.16, along: 0.4, across: 0.27, ...shadow }),
    part({ ahead: 0.28, along: 0.24, across: 0.17, ...shadow }),
    ...tail(room, pose, skin),
    part({ ahead: -0.22, along: 0.27, across: 0.22, shade: coat }),
    part({ ahead: -0.02, along: 0.3, across: 0.2, shade: coat }),
    part({ ahead: 0.16, along: 0.2, across: 0.155, shade: coat }),
    part({
      ahead: -0.2,
      along: 0.2,
      across: 0.13,
      shade: lit,
      opacity: 0.6,
      blur: 0.14,
      shift: { x: light.x * 0.06, y: light.y * 0.06 },
    }),
    part({ ahead: 0.34, along: 0.17, across: 0.115, shade: coat }),
    part({ ahead: 0.46, along: 0.09, across: 0.06, shade: coat }),
    ...[-1, 1].flatMap((side) => [
      part({ ahead: 0.25, aside: 0.125 * side, along: 0.062, across: 0.075, shade: coat * 0.72 + 20 }),
      part({ ahead: 0.26, aside: 0.13 * side, along: 0.04, across: 0.05, shade: skin }),
      part({ ahead: 0.4, aside: 0.07 * side, along: 0.022, across: 0.022, shade: 12 }),
    ]),
    part({ ahead: 0.54, along: 0.022, across: 0.026, shade: skin + 20 }),
  ];
}

/** A part of the body in lengths of the animal; what lies ahead of the middle follows the front, the rest the rear. */
interface Part {
  readonly ahead: number;
  readonly aside?: number;
  readonly along: number;
  readonly across: number;
  readonly shade: number;
  readonly opacity?: number;
  readonly blur?: number;
  readonly shift?: Vector;
}

function partOf(room: Room, pose: Pose): (part: Part) => Ellipse {
  const length = LENGTH * room.scale;
  return (part) => {
    const direction = part.ahead > 0 ? pose.front : pose.rear;
    const aside = part.aside ?? 0;
    const x = part.ahead * direction.x - aside * direction.y + (part.shift?.x ?? 0);
    const y = part.ahead * direction.y + aside * direction.x + (part.shift?.y ?? 0);
    return {
      x: room.centre.x + pose.centre.x * room.scale + x * length,
      y: room.centre.y + pose.centre.y * room.scale + y * length,
      along: part.along * length,
      across: part.across * length,
      direction,
      shade: part.shade,
      opacity: part.opacity ?? 1,
      blur: Math.max(1, (part.blur ?? 0) * length),
    };
  };
}

/** Beads along a curve that starts at the rump and bends with the swing. */
function tail(room: Room, pose: Pose, shade: number): Ellipse[] {
  const length = LENGTH * room.scale;
  const beads: Ellipse[] = [];
  let direction = pose.rear;
  let x = room.centre.x + pose.centre.x * room.scale - direction.x * 0.44 * length;
  let y = room.centre.y + pose.centre.y * room.scale - direction.y * 0.44 * length;
  for (let bead = 0; bead < 28; bead++) {
    direction = rotate(direction, pose.swing * (bead < 14 ? 0.05 : -0.06));
    x -= direction.x * 0.026 * length;
    y -= direction.y * 0.026 * length;
    const radius = (0.032 - bead * 0.0007) * length;
    beads.push({ x, y, along: radius, across: radius, direction, shade, opacity: 1, blur: 1 });
  }
  return beads;
}
