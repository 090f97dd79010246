import type { CallArguments } from './call.ts';
import type { Operation, OperationTypes } from './operation.ts';
import type { Result } from './result.ts';
import type { Transport } from './transport.ts';

/** One function per operation, named like its constant. */
export type Api<Operations extends Record<string, Operation>> = {
  readonly [Name in keyof Operations]: Operations[Name] extends Operation<infer Types extends OperationTypes>
    ? (...rest: CallArguments<Types>) => Promise<Result<Types>>
    : never;
};

/**
 * Makes the lower layer of a client: all operations of a spec as functions that never throw.
 *
 * @param operations - the generated constants, for instance `import * as operations from './generated/operations.ts'`.
 * @example
 * const api = createApi(transport, { getCamera });
 * const answer = await api.getCamera({ path: { serial: 'FAKE0' } }, { timeout: 5000 });
 */
export function createApi<const Operations extends Record<string, Operation>>(
  { call }: Transport,
  operations: Operations,
): Api<Operations> {
  const functions = Object.entries(operations).map(([name, operation]) => [name, call.bind(undefined, operation)]);
  return Object.fromEntries(functions) as Api<Operations>;
}
