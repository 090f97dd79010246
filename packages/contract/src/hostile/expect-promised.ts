import { inspect } from 'node:util';
import { AuthError, DecodeError, HttpError, LabrigError, NetworkError, TimeoutError } from '@labrig/http';
import { GraphqlError } from '@labrig/moveshelf';
import { expect } from 'vitest';
import { promisedTo } from './fault.ts';
import type { ErrorName, Fault } from './fault.ts';
import type { HostileCall } from './clients.ts';

const classes: Readonly<Record<ErrorName, new (...args: never[]) => Error>> = {
  HttpError,
  DecodeError,
  NetworkError,
  TimeoutError,
  AuthError,
  GraphqlError,
};

interface Meeting {
  readonly fault: Pick<Fault, 'status' | 'promised'>;
  readonly attempts: number;
  readonly layer: 'low' | 'high';
  readonly call: HostileCall;
  /** Does the description of the operation have the status? */
  readonly isDeclared: boolean;
  readonly secrets: readonly string[];
}

/** Makes the call, and holds what becomes of it against what is promised. */
export async function expectPromised({ fault, attempts, layer, call, isDeclared, secrets }: Meeting): Promise<void> {
  const { outcome, error } = promisedTo(fault, isDeclared);
  let sight: unknown;
  if (layer === 'low') {
    sight = await call.low!();
    expect(sight).toMatchObject({ ...outcome, attempts });
  } else {
    sight = await Promise.resolve(call.high()).then(
      (value) => ({ value }),
      (thrown: unknown) => thrown,
    );
    expect(sight).toBeInstanceOf(classes[error]);
    expect(sight).toBeInstanceOf(LabrigError);
    expect(sight).toMatchObject({ kind: outcome['kind'], attempts });
  }
  const shown = [JSON.stringify(sight), String(sight), inspect(sight, { depth: 20, getters: true })].join('\n');
  for (const secret of secrets) expect(shown).not.toContain(secret);
}
