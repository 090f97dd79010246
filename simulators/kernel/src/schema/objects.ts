import { always, below, wrong } from './check.ts';
import type { Check, Compile } from './check.ts';
import type { Schema } from './schema.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a schema says of objects. */
export function objectChecks(schema: Schema, compile: Compile): Check[] {
  const { maxProperties, minProperties, required, additionalProperties, properties } = schema;
  const checks: Check[] = [];
  if (maxProperties !== undefined) checks.push(sizeCheck('maxProperties', maxProperties));
  if (minProperties !== undefined) checks.push(sizeCheck('minProperties', minProperties));
  if (required) checks.push(requiredCheck(required));
  if (additionalProperties !== undefined) {
    const known = new Set(Object.keys(properties ?? {}));
    const others = typeof additionalProperties === 'object' ? compile(additionalProperties) : additionalProperties;
    checks.push(others === true || others === always ? always : othersCheck(known, others));
  }
  if (properties) {
    const members = Object.entries(properties).map(([name, part]) => [name, compile(part)] as const);
    checks.push(membersCheck(members.filter(([, check]) => check !== always)));
  }
  return checks;
}

function sizeCheck(keyword: 'maxProperties' | 'minProperties', limit: number): Check {
  const isMost = keyword === 'maxProperties';
  const message = `must NOT have ${isMost ? 'more' : 'fewer'} than ${limit} properties`;
  return (value, findings) => {
    const { length } = Object.keys(value as Members);
    return (isMost ? length <= limit : length >= limit) || wrong(findings, { keyword, params: { limit }, message });
  };
}

function requiredCheck(names: readonly string[]): Check {
  return (value, findings) => {
    let isRight = true;
    for (const name of names) {
      if ((value as Members)[name] !== undefined) continue;
      if (!findings) return false;
      const message = `must have required property '${name}'`;
      isRight = wrong(findings, { keyword: 'required', params: { missingProperty: name }, message });
    }
    return isRight;
  };
}

function membersCheck(members: readonly (readonly [name: string, check: Check])[]): Check {
  return (value, findings) => {
    let isRight = true;
    for (const [name, check] of members) {
      const member = (value as Members)[name];
      if (member === undefined || below(check, member, name, findings)) continue;
      if (!findings) return false;
      isRight = false;
    }
    return isRight;
  };
}

/** @param check - of the members that are not known; `false`: there must be none, and the complaint is about the object. */
function othersCheck(known: ReadonlySet<string>, check: Check | false): Check {
  return (value, findings) => {
    let isRight = true;
    // Inherited members are none of a document; nothing that arrives has any.
    for (const name of Object.keys(value as Members)) {
      if (known.has(name)) continue;
      if (check && below(check, (value as Members)[name], name, findings)) continue;
      if (!findings) return false;
      isRight = false;
      if (check) continue;
      const message = 'must NOT have additional properties';
      wrong(findings, { keyword: 'additionalProperties', params: { additionalProperty: name }, message });
    }
    return isRight;
  };
}
