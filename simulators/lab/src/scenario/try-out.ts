import { createLab, FaultError, momentOf, UnknownTargetError } from '@labrig/simulator';
import { simulators } from '../simulators.ts';
import { faultOf, labOptionsOf } from './moments.ts';
import { suggestion } from './nearest.ts';
import type { AnySimulator, LabCore } from '@labrig/simulator';
import type { Event, Fault, Scenario } from '../generated/scenario-types.ts';
import type { Path, ScenarioProblem } from './problem.ts';

type DeviceName = keyof typeof simulators;

/** What shows only when a lab is made: the scenario is tried out on one that nobody else sees, without a moment passing. */
export function tryOut(scenario: Scenario): readonly ScenarioProblem[] {
  const { faults = [], timeline = [] } = scenario;
  const start = textOf(() => labOptionsOf({ ...scenario, timeline: [], faults: [] }));
  if (start !== undefined) {
    const right = 'must be a date with its zone, such as 2026-03-02T09:00:00Z';
    return [{ path: ['start'], message: `${right}, got ${JSON.stringify(scenario.start)}` }];
  }
  const { clock: _, timeline: __, ...options } = labOptionsOf(scenario);
  const devices = smaller(scenario);
  const make = (some: Scenario['devices']): LabCore => createLab(made(some), { ...options, clock: 'paused' });
  let lab: LabCore;
  try {
    lab = make(devices);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return deviceProblems(devices, make);
  }
  try {
    return [
      ...faults.flatMap((fault, index) => faultProblems(lab, fault, ['faults', index])),
      ...timeline.flatMap((event, index) => eventProblems(lab, event, ['timeline', index])),
    ];
  } finally {
    lab.close();
  }
}

/** Which devices can't be made, each for itself. */
function deviceProblems(
  devices: Scenario['devices'],
  make: (some: Scenario['devices']) => LabCore,
): readonly ScenarioProblem[] {
  return (Object.keys(devices) as DeviceName[]).flatMap((name) => {
    const reason = textOf(() => make({ [name]: devices[name] }).close());
    return reason === undefined ? [] : [{ path: ['devices', name], message: `can't be: ${reason}` }];
  });
}

/** Very many cameras take long to be made, and unless something happens to one of them, a few tell as much. */
function smaller({ devices, faults = [], timeline = [] }: Scenario): Scenario['devices'] {
  const concerned = [...faults, ...timeline.map(({ device, fault }) => fault ?? { device })];
  const { cam2 } = devices;
  if (typeof cam2?.cameras !== 'number' || concerned.some(({ device }) => device === 'cam2')) return devices;
  return { ...devices, cam2: { ...cam2, cameras: Math.min(cam2.cameras, 10) } };
}

function made(devices: Scenario['devices']): Readonly<Record<string, AnySimulator>> {
  const entries = Object.entries(devices) as [DeviceName, object][];
  return Object.fromEntries(entries.map(([name, options]) => [name, simulators[name](options)]));
}

function eventProblems(lab: LabCore, event: Event, path: Path): readonly ScenarioProblem[] {
  const first = lab.clock.now();
  const { at, device, do: action, with: args = {}, fault } = event;
  const moment = momentProblems(at, first, [...path, 'at']);
  if (moment.length === 0 && momentOf(at, first) < first)
    return [{ path: [...path, 'at'], message: `is before the start of the lab, got ${at}` }];
  if (fault) return [...moment, ...faultProblems(lab, fault, [...path, 'fault'])];
  return [...moment, ...actionProblems(lab, { device: device!, action: action!, args }, path)];
}

function faultProblems(lab: LabCore, fault: Fault, path: Path): readonly ScenarioProblem[] {
  const first = lab.clock.now();
  const { device, effect, when: { from, until } = {} } = fault;
  const moments = Object.entries({ from, until }).flatMap(([name, when]) =>
    when === undefined ? [] : momentProblems(when, first, [...path, 'when', name]),
  );
  if (moments.length > 0) return moments;
  const absent = absenceOf(lab, device, path);
  if (absent) return [absent];
  const strangers = unknownOperations(lab, fault, path);
  if (strangers.length > 0) return strangers;
  const reason = textOf(() => lab.faults.add(faultOf(fault, first)));
  if (reason !== undefined) return [{ path, message: `can't be: ${reason}` }];
  if (effect.kind !== 'hardware') return [];
  const target = { device, action: effect.action!, args: effect.args ?? {} };
  return actionProblems(lab, target, [...path, 'effect'], 'args');
}

function unknownOperations(
  { simulators: all }: LabCore,
  { device, when }: Fault,
  path: Path,
): readonly ScenarioProblem[] {
  const known = all.find(({ name }) => name === device)!.spec.operations.map(({ id }) => id);
  return (when?.operations ?? []).flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          {
            path: [...path, 'when', 'operations', index],
            message: `is no operation of ${device}, got ${id}${suggestion(id, known)}`,
          },
        ],
  );
}

interface Target {
  readonly device: string;
  readonly action: string;
  readonly args: object;
}

/** What exists at no time is a problem; what can't happen at the start may well be possible later. */
function actionProblems(
  lab: LabCore,
  { device, action, args }: Target,
  path: Path,
  under = 'with',
): readonly ScenarioProblem[] {
  const absent = absenceOf(lab, device, path);
  if (absent) return [absent];
  const before = lab.snapshot();
  try {
    lab.devices.find(({ name }) => name === device)!.perform(action, args);
    lab.restore(before);
    return [];
  } catch (error) {
    if (!(error instanceof UnknownTargetError)) return [];
    const { message } = error;
    // The one that the message names is the one that doesn't exist.
    const argument = Object.entries(args).find(([, value]) => message.includes(String(value)))?.[0];
    return [{ path: [...path, under, ...(argument === undefined ? [] : [argument])], message: `is wrong: ${message}` }];
  }
}

function absenceOf({ devices }: LabCore, device: string, path: Path): ScenarioProblem | undefined {
  const names = devices.map(({ name }) => name);
  if (names.includes(device)) return undefined;
  return {
    path: [...path, 'device'],
    message: `must be a device of this scenario, got ${device}; there is ${names.join(', ')}`,
  };
}

function momentProblems(when: string, first: number, path: Path): readonly ScenarioProblem[] {
  const reason = textOf(() => momentOf(when, first));
  return reason === undefined ? [] : [{ path, message: `must be a moment: ${reason}` }];
}

/** Why it can't be, if it can't. Any other error is a defect. */
function textOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError || error instanceof FaultError) return error.message;
    throw error;
  }
}
