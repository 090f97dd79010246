import fc from 'fast-check';
import { curlOf } from './curl.ts';
import { play } from './play.ts';
import { stageOf } from './stage.ts';
import { vendors } from './vendors.ts';
import type { AnySimulator } from '@labrig/simulator';
import type { VendorName } from '../suites.ts';
import type { Stage } from './stage.ts';
import type { Trail } from './trail.ts';
import type { Step } from './step.ts';

export interface FuzzOptions {
  readonly vendor: VendorName;
  /** How many requests at least. */
  readonly requests: number;
  readonly seed: number;
  /** In place of the vendor's own. */
  readonly simulators?: readonly (() => AnySimulator)[];
  /** Called now and then with the number of requests so far. */
  readonly progress?: (requests: number) => void;
}

/** What must not happen, and the shortest way there that was found. */
export interface Found {
  readonly what: string;
  /** The requests as lines for a shell, and what happened between them. */
  readonly way: readonly string[];
  /** With which it's found again at once. */
  readonly seed: number;
}

export interface Fuzzed {
  readonly found: Found | undefined;
  readonly requests: number;
  /** Operations with the statuses that they answered: `getCamera 200`. */
  readonly answers: ReadonlySet<string>;
}

/** So many histories are made before somebody is told. */
const share = 25;

/** Sends requests until there were enough of them, or something is found. */
export async function fuzz({ vendor, requests, seed, simulators, progress }: FuzzOptions): Promise<Fuzzed> {
  const made = simulators ?? vendors[vendor].simulators;
  const stages = await Promise.all(made.map((simulate) => stageOf(vendor, simulate())));
  const answers = new Set<string>();
  let sent = 0;
  try {
    for (let part = seed; sent < requests; part += 1) {
      const { stage, histories } = stages[part % stages.length]!;
      const property = fc.asyncProperty(histories, async (steps) => {
        const trail: Trail = { lines: [], calls: 0, answers };
        await play(stage, steps, trail).finally(() => {
          sent += trail.calls;
        });
      });
      const { counterexample } = await fc.check(property, { seed: part, numRuns: share });
      if (counterexample) return { found: await explain(stage, counterexample[0], part), requests: sent, answers };
      progress?.(sent);
    }
    return { found: undefined, requests: sent, answers };
  } finally {
    for (const { stage } of stages) stage.lab.close();
  }
}

/** Plays the shortest case once more, and writes it down. */
async function explain(stage: Stage, steps: readonly Step[], seed: number): Promise<Found> {
  const trail: Trail = { lines: [], calls: 0, answers: new Set() };
  const what = await play(stage, steps, trail).then(
    () => 'it happened once, and not again',
    (error: Error) => error.message,
  );
  const origin = `http://${stage.name}.test`;
  const way = trail.lines.map((line) => (typeof line === 'string' ? `# ${line}` : curlOf(line, origin)));
  return { what, way, seed };
}
