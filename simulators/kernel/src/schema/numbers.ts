import { wrong } from './check.ts';
import type { Check } from './check.ts';
import type { Schema } from './schema.ts';

type Limit = 'maximum' | 'minimum' | 'exclusiveMaximum' | 'exclusiveMinimum';

/** What is right, never true for NaN. */
const limits: readonly [Limit, string, (value: number, limit: number) => boolean][] = [
  ['maximum', '<=', (value, limit) => value <= limit],
  ['minimum', '>=', (value, limit) => value >= limit],
  ['exclusiveMaximum', '<', (value, limit) => value < limit],
  ['exclusiveMinimum', '>', (value, limit) => value > limit],
];

/** What a schema says of numbers. */
export function numberChecks(schema: Schema): Check[] {
  const checks = limits.flatMap(([keyword, comparison, holds]): Check[] => {
    const limit = schema[keyword];
    if (limit === undefined) return [];
    const complaint = { keyword, params: { comparison, limit }, message: `must be ${comparison} ${limit}` };
    return [(value, findings) => holds(value as number, limit) || wrong(findings, complaint)];
  });
  const { multipleOf } = schema;
  if (multipleOf === undefined) return checks;
  const complaint = { keyword: 'multipleOf', params: { multipleOf }, message: `must be multiple of ${multipleOf}` };
  return [
    ...checks,
    (value, findings) => Number.isInteger((value as number) / multipleOf) || wrong(findings, complaint),
  ];
}
