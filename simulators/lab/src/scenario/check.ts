import { validate } from '../generated/validate-scenario.ts';
import { explain } from './explain.ts';
import { tryOut } from './try-out.ts';
import type { Scenario } from '../generated/scenario-types.ts';
import type { SchemaError } from './explain.ts';
import type { ScenarioProblem } from './problem.ts';

/**
 * Everything that is wrong with a scenario; nothing if a lab can follow it. First what the schema says; if that is all right, what
 * the devices say: serials that differ, schedules that can be, cameras that events name.
 *
 * @param value - a parsed document, whatever it may be.
 * @example
 * checkScenario({ devices: { motif: { cameras: [{ seriall: 'A' }] } } });
 * // [{ path: ['devices', 'motif', 'cameras', 0, 'seriall'], message: 'is unknown; did you mean serial?', … }]
 */
export function checkScenario(value: unknown): readonly ScenarioProblem[] {
  const check = validate as { (candidate: unknown): boolean; errors?: readonly SchemaError[] | null };
  return check(value) ? tryOut(value as Scenario) : explain(check.errors ?? []);
}
