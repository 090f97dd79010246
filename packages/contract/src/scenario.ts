/** What a scenario needs of its target besides answers. */
export type Need = 'clock' | 'hardware' | 'faults' | 'handshake';

/**
 * What a scenario must find where nothing can be reset, since it would spoil what others have there: `no recordings` (it moves
 * or deletes all of them), `no tasks` (it clears the schedule), `usual outputs` (it switches outputs of these names).
 */
export type Want = 'no recordings' | 'no tasks' | 'usual outputs';

/**
 * Something that client and server promise each other. It is written against the client and fails by throwing.
 *
 * @typeParam Rig - what the vendor's scenarios work with.
 */
export interface Scenario<Rig> {
  /** A sentence: `a recording ends by itself after its duration`. */
  readonly name: string;
  /** The operations that it is about, by `operationId`. */
  readonly operations: readonly string[];
  /**
   * `reading`: sends nothing that could change the target, not even what must be refused. `changing`: does, and never runs
   * against a device without being asked to.
   */
  readonly effect: 'reading' | 'changing';
  readonly needs?: readonly Need[];
  readonly wants?: readonly Want[];
  /** The only generation of the product that promises it. */
  readonly generation?: string;
  readonly run: (rig: Rig) => Promise<void>;
}

/** The target lacks something that only shows when a scenario runs: it is left out, and nothing has failed. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** Why a scenario can't run against a target; `undefined`: it can. */
export function obstacle(
  { needs = [], generation }: Pick<Scenario<never>, 'needs' | 'generation'>,
  target: { readonly [Name in 'advance' | 'hardware' | 'fault' | 'handshake' | 'generation']?: unknown },
): string | undefined {
  if (generation !== undefined && target.generation !== generation) return `only generation ${generation} promises it`;
  if (needs.includes('clock') && !target.advance) return 'the target lives in real time';
  if (needs.includes('hardware') && !target.hardware) return "nobody can touch the target's hardware";
  if (needs.includes('handshake') && !target.handshake) return 'nobody sees how handshakes are answered';
  if (needs.includes('faults') && !target.fault) return 'no faults can be set on the target';
  return undefined;
}
