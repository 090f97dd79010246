import type { Oas3Rule } from '@redocly/openapi-core';
import { methods } from './document.ts';
import { isUnknown } from './keywords.ts';
import { pascalCase, taken } from './names.ts';
import { isJson } from './media.ts';
import type { PathItem } from './document.ts';

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
    if (id === undefined || (/^[a-z][a-zA-Z0-9]*$/.test(id) && !taken.has(id))) return;
    const why = taken.has(id) ? 'has a meaning in the generated code already' : 'must be a camelCase name';
    report({ message: `operationId ${id} ${why}.`, location: location.child(['operationId']) });
  },
});

/** Schemas and operations both become names of types, in one file. */
const schemaName: Oas3Rule = () => ({
  Root(root, { report, location }) {
    const schemas = Object.keys(root.components?.schemas ?? {});
    const operations = Object.values(root.paths ?? {}).flatMap((item) =>
      methods.map((method) => (item as PathItem)[method]?.operationId),
    );
    const types = new Set([...taken, ...operations.map((id) => pascalCase(id ?? ''))]);
    for (const schema of schemas) {
      if (/^[A-Za-z]\w*$/.test(schema) && !types.has(schema)) continue;
      const why = types.has(schema)
        ? 'has a meaning in the generated code already'
        : 'must be a name of letters, digits and underscores';
      report({
        message: `the schema name ${schema} ${why}.`,
        location: location.child(['components', 'schemas', schema]).key(),
      });
    }
  },
});

/** What is said and not checked would be believed. */
const schemaKeyword: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    for (const keyword of Object.keys(schema).filter(isUnknown))
      report({ message: `no value is held against ${keyword}.`, location: location.child([keyword]).key() });
  },
});

/** A status is what types and handlers are told apart by: ranges and `default` can't be. */
const answerStatus: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    for (const status of Object.keys(operation.responses ?? {})) {
      if (/^[1-5]\d\d$/.test(status)) continue;
      const where = location.child(['responses', status]).key();
      report({ message: `${name(operation)} has the status ${status}; it must be a number.`, location: where });
    }
  },
});

/** Routers match a segment as a whole, and clients encode one as a whole. */
const pathSegment: Oas3Rule = () => ({
  PathItem(_, { report, location, key }) {
    const part = String(key)
      .split('/')
      .find((segment) => /[{}]/.test(segment) && !/^\{[\w-]+\}$/.test(segment));
    if (part === undefined) return;
    report({ message: `the path segment ${part} must be a parameter as a whole.`, location: location.key() });
  },
});

/** Code is made from one file. */
const localReference: Oas3Rule = () => ({
  ref(node, { report, location }) {
    if (node.$ref.startsWith('#/')) return;
    report({ message: `the reference ${node.$ref} must stay in this file.`, location: location.child(['$ref']) });
  },
});

/** Only from 3.1 on are schemas what JSON Schema says they are: 3.0 has `nullable`, which no check knows. */
const version: Oas3Rule = () => ({
  Root(root, { report, location }) {
    if (root.openapi.startsWith('3.1.')) return;
    report({ message: `the spec must be OpenAPI 3.1, not ${root.openapi}.`, location: location.child(['openapi']) });
  },
});

/** A body without an example can't be read by people, and its schema was never held against a value. */
const operationExample: Oas3Rule = () => ({
  Operation(operation, { report, location, resolve }) {
    const follow = (part: object): object => ('$ref' in part ? (resolve(part).node as object | undefined) : part) ?? {};
    const parts: [string, object | undefined][] = [['request body', operation.requestBody]];
    for (const [status, response] of Object.entries(operation.responses ?? {}))
      if (status.startsWith('2')) parts.push([`status ${status}`, response]);
    for (const [what, part] of parts) {
      const { content = {} } = follow(part ?? {}) as {
        content?: Record<string, { example?: unknown; examples?: object }>;
      };
      const json = Object.entries(content).filter(([type]) => isJson(type));
      if (json.every(([, { example, examples }]) => example !== undefined || Object.keys(examples ?? {}).length > 0))
        continue;
      report({ message: `${name(operation)} needs an example of its ${what}.`, location: location.key() });
    }
  },
});

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
  'schema-name': schemaName,
  'schema-keyword': schemaKeyword,
  'answer-status': answerStatus,
  'path-segment': pathSegment,
  'local-reference': localReference,
  'spec-version': version,
  'error-body': errorBody,
};
