import { simulateCam2 } from '@labrig/cam2-simulator';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { simulators } from '../simulators.ts';
import schema from '../generated/scenario.schema.json' with { type: 'json' };
import type { Cam2Options } from '@labrig/cam2-simulator';
import type { DepthaiOptions } from '@labrig/depthai-simulator';
import type { MotifOptions } from '@labrig/motif-simulator';
import type {
  MoveshelfOptions,
  ProjectOptions,
  SessionOptions,
  StoreOptions,
  SubjectOptions,
  TrialOptions,
} from '@labrig/moveshelf-simulator';
import type { ClockMode, FaultRequest } from '@labrig/simulator';
import type { GroupOptions, MarkerOptions, RecurrenceOptions, ValtOptions } from '@labrig/valt-simulator';
import type {
  Cam2,
  Cam2IpCamera,
  Cam2NonIpCamera,
  Cam2StreamCamera,
  Clock,
  Depthai,
  DepthaiCamera,
  DepthaiSensor,
  Fault,
  Motif,
  Moveshelf,
  MoveshelfProject,
  MoveshelfSession,
  MoveshelfSubject,
  MoveshelfTrial,
  Valt,
  ValtGroup,
  ValtMarker,
  ValtRecurrence,
} from '../generated/scenario-types.ts';

/** With every member that there may be: what one side lacks shows. */
type All<Value> = { readonly [Name in keyof Value]-?: Exclude<Value[Name], undefined> };
/** May each stand where the other is wanted, and have they the same members? One level: the compiler looks no deeper than a few. */
type Same<A, B> = [A, B, All<A>, All<B>, keyof A, keyof B] extends [B, A, All<B>, All<A>, keyof B, keyof A]
  ? true
  : false;
type Item<List> = NonNullable<List> extends readonly (infer Value)[] ? Value : never;
type ListIn<Value> = Extract<Value, readonly unknown[]>;

describe('what the schema says of a device is what its simulator takes, no more and no less', () => {
  // But for what no document can hold: addresses of ports, functions, stores.
  test('motif', () => {
    expectTypeOf<Same<Motif, Omit<MotifOptions, 'streams'>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Motif['cameras']>, Item<MotifOptions['cameras']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Motif['outputs']>, Item<MotifOptions['outputs']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Motif['sensors']>, Item<MotifOptions['sensors']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Motif['codecs']>, Item<MotifOptions['codecs']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Motif['recordings']>, Item<MotifOptions['recordings']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Motif['schedules']>, Item<MotifOptions['schedules']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Motif['disk']>, NonNullable<MotifOptions['disk']>>>().toEqualTypeOf<true>();
  });

  test('valt', () => {
    type Retention = NonNullable<ValtGroup['retention']>;
    type OwnRetention = NonNullable<GroupOptions['retention']>;
    expectTypeOf<Same<Valt, ValtOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Valt['users']>, Item<ValtOptions['users']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<ValtGroup, GroupOptions>>().toEqualTypeOf<true>();
    expectTypeOf<
      Same<Extract<Retention, { for: number }>, Extract<OwnRetention, { for: number }>>
    >().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Valt['rooms']>, Item<ValtOptions['rooms']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Valt['recordings']>, Item<ValtOptions['recordings']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<ValtMarker, MarkerOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<ListIn<Valt['schedules']>>, Item<ListIn<ValtOptions['schedules']>>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<ValtRecurrence, RecurrenceOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Valt['disk']>, NonNullable<ValtOptions['disk']>>>().toEqualTypeOf<true>();
  });

  test('depthai', () => {
    expectTypeOf<Same<Depthai, Omit<DepthaiOptions, 'images'>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<DepthaiCamera, Item<DepthaiOptions['cameras']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<DepthaiSensor, Item<Item<DepthaiOptions['cameras']>['sensors']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Depthai['restart']>, NonNullable<DepthaiOptions['restart']>>>().toEqualTypeOf<true>();
  });

  test('cam2', () => {
    type Record = Item<ListIn<Cam2Options['cameras']>>;
    expectTypeOf<Same<Cam2, Omit<Cam2Options, 'store'>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Cam2['apps']>, Item<Cam2Options['apps']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Cam2IpCamera, Extract<Record, { type: 'ip' }>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Cam2NonIpCamera, Extract<Record, { type: 'non_ip' }>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Cam2StreamCamera, Extract<Record, { type: 'stream' }>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Cam2IpCamera['retrieval'], Extract<Record, { type: 'ip' }>['retrieval']>>().toEqualTypeOf<true>();
  });

  test('moveshelf', () => {
    expectTypeOf<Same<Moveshelf, MoveshelfOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Item<Moveshelf['users']>, Item<MoveshelfOptions['users']>>>().toEqualTypeOf<true>();
    expectTypeOf<Same<MoveshelfProject, ProjectOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<MoveshelfSubject, SubjectOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<MoveshelfSession, SessionOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<MoveshelfTrial, TrialOptions>>().toEqualTypeOf<true>();
    expectTypeOf<Same<NonNullable<Moveshelf['store']>, StoreOptions>>().toEqualTypeOf<true>();
  });

  test('the lab itself', () => {
    expectTypeOf<Same<Clock, ClockMode>>().toEqualTypeOf<true>();
    expectTypeOf<Fault['effect']['kind']>().toEqualTypeOf<FaultRequest['effect']['kind']>();
    expectTypeOf<keyof NonNullable<Fault['when']>>().toEqualTypeOf<keyof NonNullable<FaultRequest['when']>>();
  });
});

interface Part {
  readonly properties: Readonly<Record<string, Part>>;
  readonly enum: readonly string[];
  readonly const?: string;
  readonly required?: readonly string[];
  readonly allOf: readonly { readonly if: Part; readonly then: { readonly $ref: string } }[];
}

const parts = schema.$defs as unknown as Readonly<Record<string, Part>>;
const partAt = ({ $ref }: { readonly $ref: string }): Part => parts[$ref.replace('#/$defs/', '')]!;

/** The actions of a device with their arguments, as the schema has them; `?` at the end of a name: may be left out. */
function actionsOf(device: string): Readonly<Record<string, readonly string[]>> {
  const { allOf: devices } = parts['Event']!;
  const { properties, allOf } = partAt(devices.find((one) => one.if.properties['device']?.const === device)!.then);
  return Object.fromEntries(
    properties['do']!.enum.map((action) => {
      const rules = allOf.filter(({ if: { properties: said } }) =>
        said['do']!.const === undefined ? said['do']!.enum.includes(action) : said['do']!.const === action,
      );
      expect(rules).toHaveLength(1);
      const taken = partAt(rules[0]!.then).properties['with']!;
      const names = Object.keys(taken.properties ?? {});
      return [action, names.map((name) => (taken.required?.includes(name) ? name : `${name}?`)).toSorted()];
    }),
  );
}

test.each(Object.keys(simulators))('the schema knows every hardware action of %s with its arguments', (device) => {
  const simulator = simulators[device as keyof typeof simulators]();
  const known = Object.entries(simulator.hardware).map(([action, { args }]) => [action, Object.keys(args).toSorted()]);
  expect(actionsOf(device)).toEqual(Object.fromEntries(known));
});

test('a list of cameras that the schema takes is one that the database takes', () => {
  const camera = {
    type: 'non_ip',
    retrieval: { snapshot_url: '{origin}/a.jpg' },
    is_active_image: true,
    is_active_video: false,
  } as const;
  expect(simulateCam2({ cameras: [camera] } satisfies Cam2).name).toBe('cam2');
});
