import type { ValidationError } from '../spec.ts';
import type { Schema } from './schema.ts';

/** What is wrong with a value, as it is being found out. */
export interface Findings {
  readonly errors: ValidationError[];
  /** Where in the value the check is. */
  readonly path: (string | number)[];
}

/**
 * Is the value right? Without `findings` the first thing that is wrong ends it, which is all that most values need; with them
 * everything that is wrong is told.
 */
export type Check = (value: unknown, findings: Findings | undefined) => boolean;

/** Makes the check of a part of a schema. */
export type Compile = (schema: Schema) => Check;

/** What is wrong with a value, apart from where. */
export type Complaint = Omit<ValidationError, 'instancePath'>;

/** Tells a complaint about the value at the present place, if anybody wants to know. */
export function wrong(findings: Findings | undefined, complaint: Complaint): false {
  findings?.errors.push({ instancePath: findings.path.map(segment).join(''), ...complaint });
  return false;
}

/** All of them must say yes; all are asked if everything is to be told. */
export function every(all: readonly Check[]): Check {
  const checks = all.filter((check) => check !== always);
  const [first, second] = checks;
  if (!first) return always;
  if (!second) return first;
  return (value, findings) => {
    let isRight = true;
    for (const check of checks) {
      if (check(value, findings)) continue;
      if (!findings) return false;
      isRight = false;
    }
    return isRight;
  };
}

export const always: Check = () => true;

/** Checks a member or an item, which is one step further into the value. */
export function below(check: Check, value: unknown, key: string | number, findings: Findings | undefined): boolean {
  if (!findings) return check(value, findings);
  findings.path.push(key);
  const isRight = check(value, findings);
  findings.path.pop();
  return isRight;
}

function segment(key: string | number): string {
  return `/${typeof key === 'number' ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
