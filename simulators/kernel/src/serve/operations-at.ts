import type { SpecOperation } from '../spec.ts';

/**
 * `/camera/list` before `/camera/{serial}`, as OpenAPI has it: the first that fits is the one that is meant.
 */
export function concreteFirst(a: SpecOperation, b: SpecOperation): number {
  const [left, right] = [a, b].map(({ path }) => path.replaceAll(/\{[^}]+\}/g, '\uffff')) as [string, string];
  return left < right ? -1 : Number(left > right);
}

/**
 * Makes the function that tells which operations a spec has at a path, whatever their verb, the concrete before the templated.
 *
 * @example
 * const find = operationsAt(spec.operations);
 * const operation = find('/api/1/camera/FAKE0').find(({ method }) => method === 'GET');
 */
export function operationsAt(operations: readonly SpecOperation[]): (path: string) => SpecOperation[] {
  const routes = operations.toSorted(concreteFirst).map((operation) => ({ operation, pattern: patternOf(operation) }));
  return (path) => routes.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation);
}

function patternOf({ path }: SpecOperation): RegExp {
  const literals = path.split(/\{[^}]+\}/).map((literal) => literal.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('[^/]+')}$`);
}
