import { every, wrong } from './check.ts';
import { isSame } from './is-same.ts';
import type { Check, Compile } from './check.ts';
import type { Schema } from './schema.ts';

/** What a schema says of values of any type. */
export function choiceChecks(schema: Schema, compile: Compile): Check[] {
  const { not, anyOf, oneOf, allOf } = schema;
  const checks: Check[] = [];
  if (Object.hasOwn(schema, 'const')) {
    const allowedValue = schema.const;
    const complaint = { keyword: 'const', params: { allowedValue }, message: 'must be equal to constant' };
    checks.push((value, findings) => isSame(value, allowedValue) || wrong(findings, complaint));
  }
  if (schema.enum) {
    const allowedValues = schema.enum;
    const complaint = {
      keyword: 'enum',
      params: { allowedValues },
      message: 'must be equal to one of the allowed values',
    };
    checks.push(
      (value, findings) => allowedValues.some((allowed) => isSame(value, allowed)) || wrong(findings, complaint),
    );
  }
  if (not) {
    const check = compile(not);
    const complaint = { keyword: 'not', params: {}, message: 'must NOT be valid' };
    checks.push((value, findings) => !check(value, undefined) || wrong(findings, complaint));
  }
  if (anyOf) checks.push(anyOfCheck(anyOf.map(compile)));
  if (oneOf) checks.push(oneOfCheck(oneOf.map(compile)));
  if (allOf) checks.push(every(allOf.map(compile)));
  return checks;
}

function anyOfCheck(checks: readonly Check[]): Check {
  const complaint = { keyword: 'anyOf', params: {}, message: 'must match a schema in anyOf' };
  return (value, findings) => {
    const before = findings?.errors.length ?? 0;
    for (const check of checks) {
      if (!check(value, findings)) continue;
      // What the others had to say no longer matters.
      findings?.errors.splice(before);
      return true;
    }
    return wrong(findings, complaint);
  };
}

function oneOfCheck(checks: readonly Check[]): Check {
  const message = 'must match exactly one schema in oneOf';
  return (value, findings) => {
    const before = findings?.errors.length ?? 0;
    const passing: number[] = [];
    for (const [index, check] of checks.entries()) {
      if (check(value, findings)) passing.push(index);
      if (passing.length > 1) break;
    }
    if (passing.length !== 1) {
      const passingSchemas = passing.length > 1 ? passing : null;
      return wrong(findings, { keyword: 'oneOf', params: { passingSchemas }, message });
    }
    findings?.errors.splice(before);
    return true;
  };
}
