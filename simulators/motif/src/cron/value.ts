import { CronError } from './error.ts';
import type { FieldRule } from './field-rule.ts';

/**
 * Reads one value of a field, a number (leading zeros allowed) or a name (in any case).
 *
 * @throws CronError if it is neither, or outside the field's range.
 */
export function parseValue(rule: FieldRule, text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : nameValue(rule, text);
  if (value < rule.min || value > rule.max) {
    throw new CronError(rule.name, `${rule.name} ${text} is outside ${rule.min}-${rule.max}`);
  }
  return value;
}

function nameValue(rule: FieldRule, name: string): number {
  const index = rule.names.indexOf(name.toUpperCase());
  if (index < 0) {
    const known = rule.names.length > 0 ? `none of ${rule.names.join(', ')}` : 'not a number';
    throw new CronError(rule.name, `${rule.name}: ${name} is ${known}`);
  }
  return rule.min + index;
}
