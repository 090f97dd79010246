import { mistake } from './mistake.ts';
import type { Validate, ValidationError as Violation } from '@labrig/simulator';
import type { ValidationError } from '../generated/spec.ts';

/** What the spec says against a value, in the vendor's words and in the order of its members; none: it is right. */
export function explain(
  validate: Validate | undefined,
  value: unknown,
  { place, members = [] }: { readonly place: readonly (string | number)[]; readonly members?: readonly string[] },
): ValidationError[] {
  if (!validate || validate(value)) return [];
  const mistakes = telling(validate.errors ?? []).map((violation) => mistake(violation, value, place));
  const rank = ({ loc }: ValidationError): number => members.indexOf(String(loc[place.length]));
  return mistakes.toSorted((a, b) => rank(a) - rank(b));
}

/** Alternatives report each of their parts and then themselves: only what says something to people is kept, and once. */
export function telling(violations: readonly Violation[]): Violation[] {
  const isNull = ({ keyword, params }: Violation): boolean => keyword === 'type' && params['type'] === 'null';
  const parts = violations.filter(
    (violation) => violation.keyword !== 'anyOf' && violation.keyword !== 'oneOf' && !isNull(violation),
  );
  const known = new Set<string>();
  return parts.filter(({ instancePath, keyword, params }) => {
    // Two alternatives that both refuse a value are one mistake; each member that is missing is one.
    const key = keyword === 'required' ? `${instancePath} ${String(params['missingProperty'])}` : instancePath;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
