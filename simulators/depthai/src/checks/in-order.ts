import { explain } from './explain.ts';
import { explainConfig } from './explain-config.ts';
import { spec } from '../generated/spec.ts';
import { failure, inactive, invalid, noCamera, noStream } from '../answers.ts';
import { findCamera, kindOf, streamOf } from '../streams/inventory.ts';
import type { AnyAnswer, SpecOperation } from '@labrig/simulator';
import type { ValidationError } from '../generated/spec.ts';
import type { DepthaiHandlers, DepthaiWorld } from '../depthai-call.ts';

/** A call before anything is known of its sense. */
interface Raw extends DepthaiWorld {
  readonly path: Readonly<Record<string, string>>;
  readonly query: object;
  readonly body: unknown;
}

type AnyHandler = (call: Raw) => AnyAnswer | Promise<AnyAnswer>;

/** Where a stream need not be active: there it is made so, or no longer. */
const ofAnyStream = new Set(['activateStream', 'deactivateStream']);

/** A plain GET of a WebSocket finds nothing, whatever is wrong with it; the parts of a form are checked by their handler. */
const unchecked = new Set(['watchVideo']);
const withForm = new Set(['deployNeuralNetwork']);

/**
 * Handlers that refuse in the vendor's order, which needs the state between two looks at the request:
 *
 * 1. JSON syntax of the body (422; the kernel has seen to it)
 * 2. pattern of `mxid` (422)
 * 3. is the camera there (404)
 * 4. pattern of `stream_name` (422)
 * 5. is the stream there and active (404)
 * 6. the rest of path, query and body (422)
 */
export function inOrder(handlers: DepthaiHandlers): DepthaiHandlers {
  const checked = spec.operations.map((operation) => {
    const handler = handlers[operation.id as keyof DepthaiHandlers] as unknown as AnyHandler;
    const ordered: AnyHandler = (call) => {
      const answer = (unchecked.has(operation.id) ? undefined : refusal(operation, call)) ?? handler(call);
      return answer instanceof Promise ? answer.then(forAnyOrigin) : forAnyOrigin(answer);
    };
    return [operation.id, ordered];
  });
  return Object.fromEntries(checked) as DepthaiHandlers;
}

/** Pages of any origin may read an answer, unless it comes from where the server fails. */
function forAnyOrigin(answer: AnyAnswer): AnyAnswer {
  if (answer.status === 500) return answer;
  return { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } };
}

function refusal(operation: SpecOperation, { path, query, body, state, now }: Raw): AnyAnswer | undefined {
  const wrong = explain(operation.validate.path, path, { place: ['path'] });
  const about = (name: string): ValidationError[] => wrong.filter(({ loc }) => loc[1] === name);
  const { mxid, stream_name: name } = path;
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
  const mistakes = [...wrong, ...restOf(operation, { path, query, body, state })];
  return mistakes.length > 0 ? invalid(mistakes) : undefined;
}

function restOf(
  operation: SpecOperation,
  { path, query, body, state }: Pick<Raw, 'path' | 'query' | 'body' | 'state'>,
) {
  const { validate } = operation;
  const mistakes = explain(validate.query, query, { place: ['query'] });
  if (!operation.body || withForm.has(operation.id)) return mistakes;
  if (body === undefined) {
    const missing = { type: 'missing', loc: ['body'], msg: 'a body is required', input: null };
    return operation.body.required ? [...mistakes, missing] : mistakes;
  }
  if (operation.id === 'updateStreamConfig') {
    const { kind } = streamOf(findCamera(state, path['mxid']!)!, path['stream_name']!)!;
    return [...mistakes, ...explainConfig(validate.body!, body, kind)];
  }
  const { members = [] } = operation.body;
  return [...mistakes, ...explain(validate.body, body, { place: ['body'], members })];
}
