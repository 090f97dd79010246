import { html } from 'hono/html';
import { exchangeDetails } from './exchanges.ts';
import type { Report } from '../../runner/report.ts';

/** Where answers broke the spec, and how. */
export function violationTable(violations: Report['violations']) {
  if (violations.length === 0) return '';
  return html`<section>
    <h2>What broke the spec</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>Operation</th>
            <th>Status</th>
            <th>Where</th>
            <th>Expected</th>
            <th>Got</th>
          </tr>
        </thead>
        <tbody>
          ${violations.map(
            ({ operation, status, path, expected, got, times, exchange }) =>
              html`<tr>
                  <td><code>${operation}</code></td>
                  <td>${status}</td>
                  <td><code>${path === '' ? 'the answer' : path}</code></td>
                  <td>${expected}</td>
                  <td><code>${got}</code>${times > 1 ? html` <small>${times} times</small>` : ''}</td>
                </tr>
                ${
                  exchange
                    ? html`<tr class="shown">
                        <td colspan="5">${exchangeDetails(exchange, false)}</td>
                      </tr>`
                    : ''
                }`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
