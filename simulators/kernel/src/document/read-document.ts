import { real } from '../store/decode.ts';
import { checkMode } from '../time/mode.ts';
import { checkMoment } from '../time/moment.ts';
import { fromBase64 } from './base64.ts';
import { documentVersion } from './lab-document.ts';
import type { LabState } from '../engine.ts';
import type { LabDocument } from './lab-document.ts';

/**
 * The lab in a parsed document, which it takes apart. What the devices' states hold is theirs: whoever changes them by hand finds out.
 *
 * @throws RangeError for what is no such document, or one of a version that isn't known.
 */
export function readDocument(value: object): LabDocument {
  const { labrig, version, bytes = [], ...rest } = value as Readonly<Record<string, unknown>>;
  if (labrig !== 'lab') throw new RangeError('this is no exported lab: its member `labrig` would be "lab"');
  if (version !== documentVersion)
    throw new RangeError(
      `this lab was exported by another version: its format is ${String(version)}, known is ${documentVersion}`,
    );
  const pieces = readBytes(bytes);
  const { about, state, clock, generation, snapshots } = real(rest, (number) => {
    const piece = pieces[number];
    return piece ?? broken(`bytes ${number} are missing`);
  }) as { readonly [Name in keyof (LabDocument & LabDocument['kept'])]?: unknown };
  if (!isObject(about)) return broken('`about` must be an object');
  if (!Number.isSafeInteger(generation)) return broken('`generation` must be a number');
  if (!Array.isArray(snapshots)) return broken('`snapshots` must be a list');
  return {
    about,
    kept: { state: stateOf(state), clock: checkMode(clock as never), generation: generation as number },
    snapshots: snapshots.map((snapshot: unknown) => {
      if (!isObject(snapshot) || typeof snapshot['name'] !== 'string') return broken('every snapshot needs a name');
      return { name: snapshot['name'], state: stateOf(snapshot['state']) };
    }),
  };
}

function readBytes(bytes: unknown): readonly Uint8Array[] {
  if (!Array.isArray(bytes)) return broken('`bytes` must be a list');
  try {
    return bytes.map((text) => fromBase64(String(text)));
  } catch {
    return broken('`bytes` must be in base64');
  }
}

function stateOf(state: unknown): LabState {
  if (!isObject(state)) return broken('a state must be an object');
  const { time, seed, random, parts } = state;
  if (typeof time !== 'number' || typeof seed !== 'number') return broken('a state needs a time and a seed');
  if (!isObject(random) || !isObject(parts)) return broken('a state needs its random streams and its parts');
  checkMoment(time);
  return { time, seed, random: random as LabState['random'], parts };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(problem: string): never {
  throw new RangeError(`this exported lab is damaged: ${problem}`);
}
