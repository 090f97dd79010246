import type { Violation } from '../coverage.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Report } from './report.ts';

/** What broke the spec, each thing once: the same member of another item of a list is the same thing. */
export function violationsOf(violations: readonly Violation[], vault: Vault): Report['violations'] {
  const found = new Map<string, Violation & { times: number }>();
  for (const violation of violations) {
    const { operation, status, path, expected } = violation;
    const key = [operation, status, path.replaceAll(/\/\d+(?=\/|$)/g, '/*'), expected].join(' ');
    const known = found.get(key);
    if (known) known.times += 1;
    else found.set(key, { ...violation, path: vault.text(path), got: vault.text(violation.got), times: 1 });
  }
  return [...found.values()];
}
