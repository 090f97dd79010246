/** A thing to be measured: runs once. */
export type Work = () => unknown;

/** What was measured, and what it should have been. */
export interface Finding {
  readonly name: string;
  /** What was reached, in the unit. */
  readonly value: number;
  readonly unit: string;
  /** `<=` or `>=`, and the figure. Absent: told for comparison. */
  readonly goal?: readonly ['<=' | '>=', number];
  /** How it was measured, in half a sentence. */
  readonly how: string;
}

export function met({ value, goal }: Finding): boolean | undefined {
  if (!goal) return undefined;
  return goal[0] === '<=' ? value <= goal[1] : value >= goal[1];
}

/** Median of a list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Microseconds per run of several things, measured in turns: what the machine does besides falls on all of them alike. The
 * median of the rounds counts.
 */
export async function inTurns(works: readonly Work[], { rounds = 15, runs = 400 } = {}): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  for (let round = -3; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const began = performance.now();
      for (let run = 0; run < runs; run += 1) await work();
      // The first rounds warm up.
      if (round >= 0) times[index]!.push(((performance.now() - began) * 1000) / runs);
    }
  }
  return times.map(median);
}
