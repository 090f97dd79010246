import { relative } from 'node:path';
import { createConfig, getLineColLocation, lint } from '@redocly/openapi-core';
import { houseRules } from './rules.ts';
import type { Finding } from '../spec-error.ts';

/** Checks an OpenAPI file: that it is OpenAPI 3.1, that its examples fit their schemas, and the rules of the house. */
export async function lintOpenApi(file: string): Promise<Finding[]> {
  const config = await createConfig({
    plugins: [{ id: 'labrig', rules: { oas3: houseRules } }],
    rules: {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'no-unused-components': 'error',
      'operation-operationId': 'error',
      'operation-operationId-unique': 'error',
      'operation-description': 'error',
      'path-parameters-defined': 'error',
      'no-ambiguous-paths': 'off',
      'no-identical-paths': 'error',
      'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: true },
      'no-invalid-schema-examples': { severity: 'error', allowAdditionalProperties: true },
      'no-enum-type-mismatch': 'error',
      ...Object.fromEntries(Object.keys(houseRules).map((rule) => [`labrig/${rule}`, 'error' as const])),
    },
  });
  const problems = await lint({ ref: file, config });
  return problems.map(({ location, message, ruleId }) => {
    const [first] = location;
    return {
      file: relative(process.cwd(), first?.source.absoluteRef ?? file),
      line: first ? getLineColLocation(first).start.line : 1,
      rule: ruleId,
      reason: message,
    };
  });
}
