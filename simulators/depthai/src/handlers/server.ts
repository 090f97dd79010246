import { ok } from '@labrig/simulator';
import { spec } from '../generated/spec.ts';
import type { DepthaiHandlers } from '../depthai-world.ts';

export const server = {
  getGreeting: () => ({
    status: 200,
    body: new TextEncoder().encode('Robopipe is ready.'),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  }),
  getOpenApi: () => ok(description()),
} satisfies Partial<DepthaiHandlers>;

/** As much of the server's own description as tells its generation: the paths with their verbs. */
function description() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, id } of spec.operations) {
    if (path === '/' || path === '/openapi.json') continue;
    (paths[path] ??= {})[method.toLowerCase()] = { operationId: id };
  }
  return { openapi: '3.1.0', info: { title: 'Robopipe API', version: '0.2.1.dev12' }, paths };
}
