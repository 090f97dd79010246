import type { SpecOperation } from '@labrig/simulator';
import type { Coverage } from './coverage.ts';
import type { Target } from './target.ts';

/** A `fetch` that reports every answer of the target to the coverage; the caller gets the answer as it came. */
export function watch(
  target: Pick<Target, 'baseUrl' | 'fetch'>,
  operations: readonly SpecOperation[],
  coverage: Coverage,
): Target['fetch'] {
  const routes = operations.map((operation) => ({ operation, pattern: patternOf(operation.path) }));
  return async (url, init) => {
    const response = await target.fetch(url, init);
    const path = new URL(url).pathname;
    const route = routes.find(
      ({ operation, pattern }) => operation.method === (init.method ?? 'GET') && pattern.test(path),
    );
    if (!route) return response;
    const text = await response.clone().text();
    coverage.note(route.operation, response.status, parsed(text));
    return response;
  };
}

function patternOf(path: string): RegExp {
  const literals = path.split(/\{[^}]+\}/).map((literal) => literal.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('[^/]+')}$`);
}

/** JSON, or the text itself, which no schema of an object takes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
