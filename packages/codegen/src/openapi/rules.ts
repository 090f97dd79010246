import type { Oas3Rule } from '@redocly/openapi-core';
import { methods } from './document.ts';

const evidence: readonly unknown[] = ['documented', 'client', 'observed', 'inferred'];
const retries: readonly unknown[] = ['safe', 'unsent'];

/** Where a fact comes from must be said, in one of four words, so that the docs can show how certain it is. */
const operationEvidence: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    if (evidence.includes(extension(operation, 'x-labrig-evidence'))) return;
    report({
      message: `${name(operation)} needs x-labrig-evidence: one of ${evidence.join(', ')}.`,
      location: location.key(),
    });
  },
});

/** `x-labrig-retry` decides whether a client may send a call twice; a typing error there must not decide it silently. */
const operationRetry: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    const retry = extension(operation, 'x-labrig-retry');
    if (retry === undefined || retries.includes(retry)) return;
    report({
      message: `${name(operation)} has x-labrig-retry: ${retry}; it may be ${retries.join(' or ')}.`,
      location: location.child(['x-labrig-retry']),
    });
  },
});

/** The ids become names of functions. */
const operationName: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    const id = operation.operationId;
    if (id === undefined || /^[a-z][a-zA-Z0-9]*$/.test(id)) return;
    report({ message: `operationId ${id} must be a camelCase name.`, location: location.child(['operationId']) });
  },
});

/** An operation without an example can't be read by people, and its schema was never held against a value. */
const operationExample: Oas3Rule = () => {
  let examples = 0;
  return {
    MediaType(media) {
      if (media.example !== undefined || (media.examples && Object.keys(media.examples).length > 0)) examples += 1;
    },
    Operation: {
      enter() {
        examples = 0;
      },
      leave(operation, { report, location, resolve }) {
        if (examples > 0 || hasEmptySuccess(operation)) return;
        const shared = Object.values({ ...operation.responses, body: operation.requestBody }).some((part) => {
          const target = part && '$ref' in part ? resolve(part).node : undefined;
          return Object.values((target as { content?: object } | undefined)?.content ?? {}).some(
            (media: object) => 'example' in media || 'examples' in media,
          );
        });
        if (shared) return;
        report({ message: `${name(operation)} needs an example of a body.`, location: location.key() });
      },
    },
  };
};

/** Every vendor says in the body what went wrong; a status without one would be an answer that clients can't explain. */
const errorBody: Oas3Rule = () => ({
  Response(response, { report, location, key }) {
    const status = Number(key);
    if (!(status >= 400) || (response.content && Object.keys(response.content).length > 0)) return;
    if (extension(response, 'x-labrig-empty') === true) return;
    report({ message: `status ${status} needs a body (or x-labrig-empty: true, with the source).`, location });
  },
});

/** At least one status from 400 on: an operation that can't fail was not thought through. */
const operationError: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    if (Object.keys(operation.responses ?? {}).some((status) => Number(status) >= 400)) return;
    report({ message: `${name(operation)} needs at least one error status with its body.`, location: location.key() });
  },
});

/** Extensions are not in Redocly's types. */
function extension(node: object, key: string): unknown {
  return (node as Record<string, unknown>)[key];
}

function hasEmptySuccess(operation: { responses?: Record<string, unknown> }): boolean {
  return Object.keys(operation.responses ?? {}).includes('204');
}

function name(operation: { operationId?: string }): string {
  return operation.operationId ?? `an operation (${methods.join(', ')}) without operationId`;
}

/** The rules of this house, beside those that Redocly brings. */
export const houseRules = {
  'operation-evidence': operationEvidence,
  'operation-retry': operationRetry,
  'operation-name': operationName,
  'operation-example': operationExample,
  'operation-error': operationError,
  'error-body': errorBody,
};
