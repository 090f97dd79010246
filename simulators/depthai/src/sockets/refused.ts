import { spec } from '../generated/spec.ts';
import type { AnyAnswer, Visit } from '@labrig/simulator';
import type { DepthaiState } from '../state.ts';

/** 403 without a body for names that can't be any; it is the only thing that is looked at before a socket opens. */
export function refused({ path }: Visit<DepthaiState>): AnyAnswer | undefined {
  const { validate } = spec.operations.find(({ id }) => id === 'watchVideo')!;
  return validate.path!(path) ? undefined : { status: 403, body: undefined };
}
