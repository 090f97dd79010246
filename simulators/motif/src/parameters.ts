import { draftOf, recount } from './cameras.ts';
import { refused } from './answers.ts';
import type { Refused } from './answers.ts';
import type { Camera, MotifState, Parameter } from './state.ts';
import type { MotifWorld } from './motif-world.ts';

interface Rule {
  /** Absent: any scalar. */
  readonly type?: 'number' | 'boolean' | 'string';
  /** Lowest and highest value, both allowed: the vendor's slider ranges, but the vendor's example script asks for 5 frames/s. */
  readonly range?: readonly [number, number];
  readonly values?: readonly string[];
}

/** The parameters that the camera has, with the vendor's names, ranges and factory values. */
const rules: Readonly<Record<string, Rule>> = {
  AcquisitionFrameRate: { type: 'number', range: [1, 165] },
  AcquisitionFrameRateEnable: { type: 'boolean' },
  ExposureAuto: { type: 'string', values: ['Off', 'On'] },
  ExposureTime: { type: 'number', range: [500, 30_000] },
  Gain: { type: 'number', range: [0, 15] },
  GainAuto: { type: 'string', values: ['Off', 'On'] },
  MotifMulticamFrameRate: { type: 'number', range: [1, 165] },
  // Nobody has said what it takes.
  MotifImageRotate: {},
};

/** What a camera has from the factory. */
export const factoryParameters: Readonly<Record<string, Parameter>> = {
  AcquisitionFrameRate: 150,
  AcquisitionFrameRateEnable: true,
  ExposureAuto: 'Off',
  ExposureTime: 20_000,
  Gain: 0,
  GainAuto: 'Off',
};

/** Is there such a parameter at all? In a system that isn't strict, every name may be set. */
export function knowsParameter({ strict }: MotifState, name: string): boolean {
  return !strict || Object.hasOwn(rules, name);
}

/** Sets parameters on cameras, all or none. */
export function configure(
  { state, now, update }: MotifWorld,
  cameras: readonly Camera[],
  values: Readonly<Record<string, unknown>> = {},
): Refused<400> | Readonly<Record<string, Parameter>> {
  for (const [name, value] of Object.entries(values)) {
    const problem = state.strict ? problemOf(name, value) : undefined;
    if (problem !== undefined) return refused(400, problem);
  }
  const applied = values as Record<string, Parameter>;
  update((draft) => {
    for (const { serial } of cameras) {
      const camera = draftOf(draft, serial);
      Object.assign(camera.parameters, applied);
      recount(camera, now);
    }
  });
  return applied;
}

/** What is wrong with a value; `undefined`: nothing. */
export function problemOf(name: string, value: unknown): string | undefined {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return `no parameter named ${name}; the camera has ${Object.keys(rules).join(', ')}`;
  if (rule.type ? typeof value !== rule.type : !isScalar(value))
    return `${name} must be a ${rule.type ?? 'number, a boolean or a text'}, got ${JSON.stringify(value)}`;
  if (rule.values && !rule.values.includes(value as string))
    return `${name} must be ${rule.values.join(' or ')}, got ${String(value)}`;
  const [low, high] = rule.range ?? [-Infinity, Infinity];
  if (rule.range && !((value as number) >= low && (value as number) <= high))
    return `${name} ${String(value)} is outside ${low}-${high}`;
  return undefined;
}

function isScalar(value: unknown): boolean {
  return ['number', 'boolean', 'string'].includes(typeof value);
}
