import type { AnyAnswer } from './spec.ts';

/** An answer with status 200, for handlers. */
export function ok<Body>(body: Body): { readonly status: 200; readonly body: Body } {
  return { status: 200, body };
}

/**
 * Was a call refused where something was looked up for it? Then there is an answer in the place of what it wants.
 *
 * @example
 * const camera = findCamera(state, serial);
 * if (isRefused(camera)) return camera;
 */
export function isRefused<Value>(value: Value): value is Extract<Value, AnyAnswer> {
  return typeof value === 'object' && value !== null && 'status' in value && 'body' in value;
}
