import { at, shown } from './pointer.ts';
import type { SpecOperation } from '@labrig/simulator';

/** An answer that the spec doesn't allow. */
export interface Violation {
  readonly operation: string;
  readonly status: number;
  /** Where in the body, as a JSON pointer; empty for the whole answer. */
  readonly path: string;
  readonly expected: string;
  /** What was found there, as JSON; of an object its members, and of anything long the beginning. */
  readonly got: string;
}

/** Which operations and statuses of a spec were seen, and what broke it. */
export interface Coverage {
  /** Who exercises from now on: the name of a scenario. */
  during(scenario: string): void;
  /** Puts one answer on record, and holds it against the spec. */
  note(operation: SpecOperation, status: number, body: unknown): void;
  readonly violations: readonly Violation[];
  readonly totals: CoverageTotals;
  /** Declared statuses that were never seen: `getCamera 404`. */
  readonly missing: readonly string[];
  /** The scenarios that saw it: operation → status → names. */
  readonly exercised: Exercised;
}

export type Exercised = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface CoverageTotals {
  readonly operations: { readonly total: number; readonly exercised: number };
  readonly statuses: { readonly total: number; readonly exercised: number };
}

export function createCoverage(operations: readonly SpecOperation[]): Coverage {
  const seen = new Map<string, Map<number, Set<string>>>();
  let scenario = '';
  const violations: Violation[] = [];
  const statusesOf = (operation: SpecOperation): number[] => Object.keys(operation.answers).map(Number);
  const exercised = (operation: SpecOperation): number[] =>
    statusesOf(operation).filter((status) => seen.get(operation.id)?.has(status));
  return {
    violations,
    during(name) {
      scenario = name;
    },
    note(operation, status, body) {
      const statuses = seen.get(operation.id) ?? new Map<number, Set<string>>();
      seen.set(operation.id, statuses.set(status, (statuses.get(status) ?? new Set()).add(scenario)));
      const declared = operation.answers[status];
      const found = { operation: operation.id, status };
      if (!declared) {
        const expected = `status ${statusesOf(operation).join(', ')}`;
        violations.push({ ...found, path: '', expected, got: `status ${status}: ${shown(body)}` });
      }
      if (declared?.validate && !declared.validate(body)) {
        for (const { instancePath: path, message, keyword } of declared.validate.errors ?? []) {
          violations.push({ ...found, path, expected: message ?? keyword, got: shown(at(body, path)) });
        }
      }
    },
    get totals() {
      const count = (of: (operation: SpecOperation) => number): number =>
        operations.reduce((sum, operation) => sum + of(operation), 0);
      return {
        operations: {
          total: operations.length,
          exercised: count((operation) => Number(exercised(operation).length > 0)),
        },
        statuses: {
          total: count((operation) => statusesOf(operation).length),
          exercised: count((operation) => exercised(operation).length),
        },
      };
    },
    get missing() {
      return operations.flatMap((operation) => {
        const done = exercised(operation);
        return statusesOf(operation)
          .filter((status) => !done.includes(status))
          .map((status) => `${operation.id} ${status}`);
      });
    },
    get exercised() {
      const names = (statuses: ReadonlyMap<number, ReadonlySet<string>>): [string, string[]][] =>
        [...statuses].map(([status, scenarios]) => [`${status}`, [...scenarios]]);
      return Object.fromEntries([...seen].map(([id, statuses]) => [id, Object.fromEntries(names(statuses))]));
    },
  };
}
