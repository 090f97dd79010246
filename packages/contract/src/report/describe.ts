import type { Report } from '../runner/report.ts';

/** What broke the spec, in one line: `getCamera 200 at /camera_info/serial: must be string, got 7`. */
export function described({ operation, status, path, expected, got, times }: Report['violations'][number]): string {
  const where = path === '' ? '' : ` at ${path}`;
  return `${operation} ${status}${where}: expected ${expected}, got ${got}${times > 1 ? ` (${times} times)` : ''}`;
}

/** How it went, in one sentence. */
export function verdictOf({ failed, passed, violations, interrupted, scenarios }: Report): string {
  const ends = [
    ...(failed > 0 ? [`${failed} of ${scenarios.length} promises don't hold`] : []),
    ...(violations.length > 0
      ? [`answers broke the spec in ${violations.length} ${violations.length === 1 ? 'place' : 'places'}`]
      : []),
    ...(interrupted ? ['the run was stopped before its end'] : []),
  ];
  if (ends.length > 0) return `${ends.join(', ')}.`.replace(/^./, (first) => first.toUpperCase());
  return passed === 0 ? 'Nothing was tried.' : 'Everything that was tried holds.';
}
