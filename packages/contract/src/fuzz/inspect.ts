import { claim } from './finding.ts';
import { ownFailure } from './own-failures.ts';
import type { Stage } from './stage.ts';
import type { Trail } from './trail.ts';

/**
 * Looks at what has happened since the last look: at the record of all calls, and at the state.
 *
 * @throws Finding for a crash, an answer that breaks the spec, a failure that nobody asked for, an invariant that doesn't hold.
 */
export function inspector({ name, lab, device }: Stage, { answers }: Trail): () => void {
  let seen = lab.requests.entries().at(-1)?.id ?? 0;
  return () => {
    for (const entry of lab.requests.entries({ after: seen })) {
      seen = entry.id;
      const { operation, path, status, fault, error, violation, answer } = entry;
      const what = operation ?? path;
      answers.add(`${operation} ${status}`);
      claim(error === undefined, `${what}: ${error ?? ''}`);
      claim(violation === undefined, `the answer breaks the spec: ${violation ?? ''}`);
      const isAskedFor = fault !== undefined || ownFailure(name, entry) !== undefined;
      claim((status ?? 0) < 500 || isAskedFor, `${what} answered ${status}: ${JSON.stringify(answer)}`);
    }
    const broken = device.broken();
    claim(broken.length === 0, `no longer so: ${broken.join('; ')}`);
  };
}
