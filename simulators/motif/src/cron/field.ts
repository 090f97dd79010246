import type { Field, Monotonic } from './cron.ts';
import { CronError } from './error.ts';
import { DAY_OF_MONTH, DAY_OF_WEEK, type FieldRule } from './field-rule.ts';
import { parseMonotonic } from './monotonic.ts';
import { parseRange } from './range.ts';

/**
 * Splits a field into its atoms.
 *
 * @throws CronError if an atom is empty, or if `*` or `?` has company or stands where it may not.
 */
export function atomsOf(rule: FieldRule, text: string): string[] {
  const atoms = text.split(',');
  for (const atom of atoms) {
    if (atom === '') throw new CronError(rule.name, `${rule.name}: ${text} has an empty item`);
    if (atom === '?' && rule !== DAY_OF_MONTH && rule !== DAY_OF_WEEK) {
      throw new CronError(rule.name, `${rule.name}: ? is not allowed here`);
    }
    if ((atom === '*' || atom === '?') && atoms.length > 1) {
      throw new CronError(rule.name, `${rule.name}: ${atom} must stand alone, not in ${text}`);
    }
  }
  return atoms;
}

/** Reads atoms that every field knows: `*`, `?`, values, ranges, steps, monotonic terms. */
export function fieldOf(rule: FieldRule, atoms: readonly string[]): Field {
  if (atoms[0] === '*' || atoms[0] === '?') return { any: true, values: [], monotonic: [] };
  const values = new Set<number>();
  const monotonic: Monotonic[] = [];
  for (const atom of atoms) {
    if (atom.includes('%')) monotonic.push(parseMonotonic(rule, atom));
    else for (const value of parseRange(rule, atom)) values.add(value);
  }
  return { any: false, values: [...values].toSorted((a, b) => a - b), monotonic };
}

/** Reads a field that has no forms of its own: all but the two day fields. */
export function parseField(rule: FieldRule, text: string): Field {
  return fieldOf(rule, atomsOf(rule, text));
}
