/** What a scenario needs of its target besides answers. */
export type Need = 'clock' | 'hardware' | 'faults' | 'handshake';

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
  /** `reading`: leaves the target as it was. `changing`: doesn't, and never runs against a device without being asked to. */
  readonly effect: 'reading' | 'changing';
  readonly needs?: readonly Need[];
  /** The only generation of the product that promises it. */
  readonly generation?: string;
  readonly run: (rig: Rig) => Promise<void>;
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
