import { mistake } from './mistake.ts';
import { telling } from './explain.ts';
import type { Validate, ValidationError as Violation } from '@labrig/simulator';
import type { ValidationError } from '../generated/spec.ts';
import type { StreamKind } from '../state.ts';

const sizes = ['still_size', 'preview_size', 'video_size'];

/** The three variants in the order in which the server tries them, each with its members. */
const variants = {
  CameraConfigProperties: ['resolution', ...sizes, 'fps'],
  ColorCameraConfigProperties: ['resolution', ...sizes, 'sensor_crop', 'fps'],
  MonoCameraConfigProperties: ['resolution', 'fps'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Variant = keyof typeof variants;

const variantOf = {
  color: 'ColorCameraConfigProperties',
  mono: 'MonoCameraConfigProperties',
  depth: 'MonoCameraConfigProperties',
} as const;

/**
 * What is wrong with a configuration: one block of mistakes per variant, since any of the three might have been meant. A
 * configuration that fits one of them, but not the stream, lacks what the stream's own variant has.
 */
export function explainConfig(validate: Validate, value: unknown, kind: StreamKind): ValidationError[] {
  const isRight = validate(value);
  // What fits one variant is not compared with the others, unless it lacks what all of them want.
  if (isRight) validate({ ...(value as object), fps: undefined });
  const blocks = blocksOf(value, telling(validate.errors ?? []), isRight);
  if (isRight && blocks[variantOf[kind]].length === 0) return [];
  return Object.values(blocks).flat();
}

function blocksOf(
  value: unknown,
  violations: readonly Violation[],
  hasRate: boolean,
): Record<Variant, ValidationError[]> {
  const entries = Object.entries(variants).map(([variant, members]) => {
    const place = ['body', variant];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [variant, [{ type: 'dataclass_type', loc: place, msg: 'must be an object', input: value }]];
    }
    const block = members.flatMap((member) => {
      if (!Object.hasOwn(value, member)) return [missing(value, member, place)];
      if (member === 'resolution')
        return resolution((value as { resolution: unknown }).resolution, variant as Variant, place);
      if (member === 'fps' && hasRate) return [];
      return violations
        .filter(({ instancePath }) => instancePath === `/${member}` || instancePath.startsWith(`/${member}/`))
        .map((violation) => mistake(violation, value, place));
    });
    return [variant, block];
  });
  return Object.fromEntries(entries) as Record<Variant, ValidationError[]>;
}

function missing(input: unknown, name: string, place: readonly string[]): ValidationError {
  return mistake({ instancePath: '', keyword: 'required', params: { missingProperty: name } }, input, place);
}

/** The one member that differs between the variants. */
function resolution(value: unknown, variant: Variant, place: readonly string[]): ValidationError[] {
  const loc = [...place, 'resolution'];
  if (variant !== 'CameraConfigProperties') {
    return resolutionsOf[variant].includes(value as string)
      ? []
      : [{ type: 'enum', loc, msg: `must be one of ${resolutionsOf[variant].join(', ')}`, input: value }];
  }
  const isSize =
    Array.isArray(value) && value.length === 2 && value.every((side) => Number.isInteger(side) && side >= 1);
  return isSize ? [] : [{ type: 'tuple_type', loc, msg: 'must be a list of two sizes', input: value }];
}

/** In the order of the vendor's description. */
const resolutionsOf: Readonly<Record<Exclude<Variant, 'CameraConfigProperties'>, readonly string[]>> = {
  ColorCameraConfigProperties: [
    'THE_1080_P',
    'THE_1200_P',
    'THE_4_K',
    'THE_5_MP',
    'THE_12_MP',
    'THE_4000X3000',
    'THE_13_MP',
    'THE_720_P',
    'THE_800_P',
    'THE_5312X6000',
    'THE_48_MP',
    'THE_1440X1080',
    'THE_1352X1012',
    'THE_2024X1520',
  ],
  MonoCameraConfigProperties: ['THE_400_P', 'THE_480_P', 'THE_720_P', 'THE_800_P', 'THE_1200_P'],
};
