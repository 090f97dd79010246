import { explain } from './explain.ts';
import { explainConfig } from './explain-config.ts';
import { failure, inactive, invalid, noCamera, noStream } from '../answers.ts';
import { findCamera, kindOf, streamOf } from '../streams/inventory.ts';
import type { AnyAnswer, RawRequest, SpecOperation } from '@labrig/simulator';
import type { ValidationError } from '../generated/spec.ts';
import type { DepthaiWorld } from '../depthai-world.ts';
import type { DepthaiState } from '../state.ts';

/** Where a stream need not be active: there it is made so, or no longer. */
const ofAnyStream = new Set(['activateStream', 'deactivateStream']);

/** A plain GET of a WebSocket finds nothing, whatever is wrong with it; the parts of a form are checked by their handler. */
const unchecked = new Set(['watchVideo']);
const withForm = new Set(['deployNeuralNetwork']);

/**
 * Looks at a request in the vendor's order, which needs the state between two looks:
 *
 * 1. JSON syntax of the body (422; the kernel has seen to it)
 * 2. pattern of `mxid` (422)
 * 3. is the camera there (404)
 * 4. pattern of `stream_name` (422)
 * 5. is the stream there and active (404)
 * 6. the rest of path, query and body (422)
 */
export function inOrder(
  operation: SpecOperation,
  { path, query, body }: RawRequest,
  { state, now }: DepthaiWorld,
): AnyAnswer | undefined {
  if (unchecked.has(operation.id)) return undefined;
  // A circuit is looked for under whatever name, and not found.
  const wrong = explain(operation.validate.path, path, { place: ['path'] }).filter(({ loc }) => loc[1] !== 'circuit');
  const about = (name: string): ValidationError[] => wrong.filter(({ loc }) => loc[1] === name);
  const { mxid, stream_name: name } = path as Readonly<Record<string, string>>;
  if (mxid !== undefined) {
    if (about('mxid').length > 0) return invalid(about('mxid'));
    const camera = findCamera(state, mxid);
    if (!camera) return noCamera(mxid);
    if (name !== undefined) {
      if (about('stream_name').length > 0) return invalid(about('stream_name'));
      if (!kindOf(camera, name)) return noStream(name);
      if (now < camera.ready) return failure();
      if (!ofAnyStream.has(operation.id) && !streamOf(camera, name)) return inactive(name);
    }
  }
  // A number is none of the words that the vendor lists; a word is not found, whichever.
  const rest = operation.id === 'listControllerDevicesOfType' ? wrong.map(asEnum) : wrong;
  const mistakes = [...rest, ...restOf(operation, { path, query, body, state })];
  return mistakes.length > 0 ? invalid(mistakes) : undefined;
}

function asEnum({ loc, input }: ValidationError): ValidationError {
  return { type: 'enum', loc, msg: 'is not a kind of device', input };
}

function restOf(
  operation: SpecOperation,
  { path, query, body, state }: Pick<RawRequest, 'path' | 'query' | 'body'> & { readonly state: DepthaiState },
): ValidationError[] {
  const { validate } = operation;
  const mistakes = explain(validate.query, query, { place: ['query'] });
  if (!operation.body || withForm.has(operation.id)) return mistakes;
  if (body === undefined) {
    const missing = { type: 'missing', loc: ['body'], msg: 'a body is required', input: null };
    return operation.body.required ? [...mistakes, missing] : mistakes;
  }
  if (operation.id === 'updateStreamConfig') {
    const { kind } = streamOf(findCamera(state, String(path['mxid']))!, String(path['stream_name']))!;
    return [...mistakes, ...explainConfig(validate.body!, body, kind)];
  }
  const { members = [] } = operation.body;
  return [...mistakes, ...explain(validate.body, body, { place: ['body'], members })];
}
