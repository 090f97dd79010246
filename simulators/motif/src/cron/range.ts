import { CronError } from './error.ts';
import type { FieldRule } from './field-rule.ts';
import { parseValue } from './value.ts';

/** `*`, a value or `a-b`, each perhaps with `/step`. Only ASCII letters: without the flag `u`, `i` maps nothing else onto them. */
const RANGE = /^(?:\*|([a-z]+|\d+)(?:-([a-z]+|\d+))?)(?:\/(\d+))?$/i;

/**
 * The values of an atom that is a value, a range or a stepped range. They come in the order of the range, which matters
 * to the step: `50-5/5` in minutes is 50, 55, 0, 5.
 *
 * @throws CronError if the atom is none of these.
 */
export function parseRange(rule: FieldRule, atom: string): number[] {
  const match = RANGE.exec(atom);
  if (match === null) {
    const why = /^-\d+$/.test(atom) ? ` ${atom} is outside ${rule.min}-${rule.max}` : `: ${atom} is not understood`;
    throw new CronError(rule.name, rule.name + why);
  }
  const [, first, second, step] = match;
  if (step !== undefined && Number(step) === 0) {
    throw new CronError(rule.name, `${rule.name}: ${atom} has a step of 0, at least 1 is needed`);
  }
  const from = first === undefined ? rule.min : parseValue(rule, first);
  let to = from;
  if (second !== undefined) to = parseValue(rule, second);
  else if (first === undefined || step !== undefined) to = rule.last;
  return valuesBetween(rule, from, to, step === undefined ? 1 : Number(step));
}

/** Counting modulo the field's length also makes Sunday of both 0 and 7, wherever in a range it stands. */
function valuesBetween(rule: FieldRule, from: number, to: number, step: number): number[] {
  const span = rule.last - rule.min + 1;
  const length = from <= to ? to - from : to + span - from;
  const values: number[] = [];
  for (let index = 0; index <= length; index += step) values.push(rule.min + ((from - rule.min + index) % span));
  return values;
}
