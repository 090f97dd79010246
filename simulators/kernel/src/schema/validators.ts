import { always, every } from './check.ts';
import { choiceChecks } from './choices.ts';
import { listChecks } from './lists.ts';
import { numberChecks } from './numbers.ts';
import { objectChecks } from './objects.ts';
import { textChecks } from './texts.ts';
import { isOf, typeCheck } from './types.ts';
import type { Check, Compile, Findings } from './check.ts';
import type { Schema, Schemas, TypeName } from './schema.ts';
import type { Validate } from '../spec.ts';

/**
 * The validators of a spec by the names of its schemas: closures, each made when a value is first held against it. A thousandth of
 * the code that a compiler of schemas writes, and there before it would have been read; what they tell is, word by word, what Ajv
 * tells with `allErrors`.
 *
 * @param schemas - asked for with the first value.
 */
export function createValidators(schemas: () => Schemas): (name: string) => Validate {
  let known: Schemas | undefined;
  const checks = new Map<string, Check>();
  const checkOf = (name: string): Check => {
    let check = checks.get(name);
    if (!check) checks.set(name, (check = compile((known ??= schemas())[name]!)));
    return check;
  };
  const compile: Compile = (schema) => compileSchema(schema, compile, checkOf);

  return (name) => {
    let check: Check | undefined;
    const validate: Validate = (value) => {
      check ??= checkOf(name);
      validate.errors = null;
      if (check(value, undefined)) return true;
      const findings: Findings = { errors: [], path: [] };
      check(value, findings);
      validate.errors = findings.errors;
      return false;
    };
    return validate;
  };
}

/** In the order in which Ajv looks: what is told first is what some answers tell alone. */
function compileSchema(schema: Schema, compile: Compile, checkOf: (name: string) => Check): Check {
  const { $ref, type } = schema;
  if ($ref !== undefined) {
    // Schemas refer to themselves.
    let target: Check | undefined;
    return (value, findings) => (target ??= checkOf($ref))(value, findings);
  }
  const groups: readonly (readonly [TypeName | undefined, Check[]])[] = [
    [undefined, choiceChecks(schema, compile)],
    ['number', numberChecks(schema)],
    ['string', textChecks(schema)],
    ['array', listChecks(schema, compile)],
    ['object', objectChecks(schema, compile)],
  ];
  const [only, another] = type === undefined ? [] : [type].flat();
  const ofType = type === undefined ? always : typeCheck(type);
  // What is no object is told so where the members of objects are looked at.
  const isLater = (of?: TypeName): boolean => of !== undefined && of === only && another === undefined;
  return every([
    ...(groups.some(([of, checks]) => isLater(of) && checks.length > 0) ? [] : [ofType]),
    ...groups.flatMap(([of, checks]) => {
      if (of === undefined || checks.length === 0) return checks;
      return [guarded(isOf[of], isLater(of) ? ofType : always, every(checks))];
    }),
  ]);
}

/** What is said of a type holds for values of that type; `other` is what is said of the rest. */
function guarded(test: (value: unknown) => boolean, other: Check, check: Check): Check {
  return (value, findings) => (test(value) ? check(value, findings) : other(value, findings));
}
