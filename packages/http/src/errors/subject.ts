import type { Outcome } from '../result.ts';

/** How a message begins: `getCamera (GET https://…, 2 attempts)`. */
export function subject({ request: { operationId, method, url }, attempts }: Outcome): string {
  return `${operationId} (${method} ${url}${attempts > 1 ? `, ${attempts} attempts` : ''})`;
}
