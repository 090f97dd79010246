import { html } from 'hono/html';
import type { Report } from '../../runner/report.ts';

/** Which declared statuses nobody saw, by operation. */
export function coverageOf({ missing, untested, statuses }: Report['coverage']) {
  if (missing.length === 0) return '';
  const byOperation = Object.entries(Object.groupBy(missing, (each) => each.split(' ')[0]!));
  return html`<section>
    <h2>What was not seen</h2>
    <details>
      <summary>Declared statuses that no answer had <small>${missing.length} of ${statuses.total}</small></summary>
      <ul>
        ${byOperation.map(
          ([operation, group = []]) =>
            html`<li>
              <code>${operation}</code> ${group.map((each) => each.split(' ')[1]).join(', ')}
              ${group.map((each) => (untested[each] === undefined ? '' : html`<small>${untested[each]}</small>`))}
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}
