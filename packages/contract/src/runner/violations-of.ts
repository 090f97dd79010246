import { exchangeOf } from './exchange.ts';
import { json } from './sent.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Violation } from '../coverage.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Call } from './exchange.ts';
import type { Exchange, Report } from './report.ts';

/** Violations with what went over the wire, by `keyOf`. */
export type Evidence = Map<string, Exchange>;

/** The same member of another item of a list is the same thing. */
function keyOf({ operation, status, path, expected }: Violation): string {
  return [operation, status, path.replaceAll(/\/\d+(?=\/|$)/g, '/*'), expected].join(' ');
}

/** Finds the exchange behind each violation of which there is none yet. */
export function collectEvidence(
  evidence: Evidence,
  violations: readonly Violation[],
  { calls, operations, vault }: { calls: readonly Call[]; operations: readonly SpecOperation[]; vault: Vault },
): void {
  for (const violation of violations) {
    const key = keyOf(violation);
    if (evidence.has(key)) continue;
    const declared = operations.find(({ id }) => id === violation.operation)?.answers[violation.status];
    const call = calls.find(({ operation, answer }) => {
      if (operation !== violation.operation || answer?.status !== violation.status) return false;
      return !declared || !declared.validate?.(json(answer.body) ?? answer.body);
    });
    if (call) evidence.set(key, exchangeOf(call, vault));
  }
}

/** What broke the spec, each thing once. */
export function violationsOf(violations: readonly Violation[], evidence: Evidence, vault: Vault): Report['violations'] {
  const found = new Map<string, Report['violations'][number] & { times: number }>();
  for (const violation of violations) {
    const key = keyOf(violation);
    const known = found.get(key);
    const exchange = evidence.get(key);
    if (known) known.times += 1;
    else {
      const [path, got] = [vault.text(violation.path), vault.text(violation.got)];
      found.set(key, { ...violation, path, got, times: 1, ...(exchange && { exchange }) });
    }
  }
  return [...found.values()];
}
