import { relative } from 'node:path';
import { createConfig, getLineColLocation, lint } from '@redocly/openapi-core';
import { houseRules } from './rules.ts';

/** Something in a spec that code must not be generated from. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
}

/** A spec that was refused; the message has one line per finding: `file:line  reason (rule)`. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ file, line, reason, rule }) => `${file}:${line}  ${reason} (${rule})`).join('\n'));
    this.findings = findings;
  }
}

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
