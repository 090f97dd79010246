import { operationsAt } from '@labrig/simulator';
import { ownPath } from './own-path.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Coverage } from './coverage.ts';
import type { Target } from './target.ts';

/** A `fetch` that reports every answer of the target to the coverage; the caller gets the answer as it came. */
export function watch(
  target: Pick<Target, 'baseUrl' | 'fetch'>,
  operations: readonly SpecOperation[],
  coverage: Coverage,
): Target['fetch'] {
  const find = operationsAt(operations);
  return async (url, init) => {
    const response = await target.fetch(url, init);
    const operation = find(ownPath(target, url)).find(({ method }) => method === (init.method ?? 'GET'));
    if (!operation) return response;
    const text = await response.clone().text();
    coverage.note(operation, response.status, parsed(text));
    return response;
  };
}

/** JSON, or the text itself, which no schema of an object takes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
