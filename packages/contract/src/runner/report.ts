import type { CoverageTotals, Violation } from '../coverage.ts';

/** What a run of a vendor's contract has shown: plain data, without secrets. */
export interface Report {
  readonly vendor: string;
  /** Name of the target: `https://10.11.12.23:6083`. */
  readonly target: string;
  /** Of vendors that have several generations of their product. */
  readonly generation?: string;
  /** When it began: ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Somebody stopped it before its end. */
  readonly interrupted: boolean;
  readonly coverage: CoverageTotals & {
    /** Declared statuses that were not seen: `getCamera 404`. */
    readonly missing: readonly string[];
    /** Those of them that no scenario exercises, each with the reason. */
    readonly untested: Readonly<Record<string, string>>;
  };
  /** Where answers broke the spec; what was found more than once stands here once. */
  readonly violations: readonly (Violation & { readonly times: number; readonly exchange?: Exchange })[];
  readonly scenarios: readonly ScenarioResult[];
}

/** What became of one scenario. */
export interface ScenarioResult {
  readonly name: string;
  readonly operations: readonly string[];
  readonly effect: 'reading' | 'changing';
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  readonly reason?: string;
  /** Milliseconds; 0 if it was skipped. */
  readonly duration: number;
  /** What was put back afterwards: `camera FAKE0: its recording stopped`. */
  readonly restored?: readonly string[];
  /** What it has left on the target, because nothing takes it away. */
  readonly left?: readonly string[];
  /** Requests and answers of a scenario that failed, the last ones. */
  readonly exchanges?: readonly Exchange[];
}

/** One request and its answer, as far as they are of use to a reader: no secrets, and no long bodies. */
export interface Exchange {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body?: string };
  /** Absent: none came. */
  readonly answer?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** Why none came. */
  readonly error?: string;
}
