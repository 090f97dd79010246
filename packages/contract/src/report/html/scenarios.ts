import { html } from 'hono/html';
import { exchangeList } from './exchanges.ts';
import type { ScenarioResult } from '../../runner/report.ts';

type Results = readonly ScenarioResult[];

/** What doesn't hold, each with the requests and answers that show it. */
export function failures(scenarios: Results) {
  const failed = scenarios.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return '';
  return html`<section>
    <h2>What does not hold</h2>
    ${failed.map(
      (scenario) =>
        html`<article class="bad">
          <h3>${sentence(scenario.name)}</h3>
          <p class="about">${operationsOf(scenario)} · ${scenario.duration} ms</p>
          <pre class="reason">${scenario.reason}</pre>
          ${afterwards(scenario)} ${exchangeList(scenario.exchanges ?? [])}
        </article>`,
    )}
  </section>`;
}

/** What was left out, by reason. */
export function untried(scenarios: Results) {
  const skipped = scenarios.filter(({ outcome }) => outcome === 'skipped');
  if (skipped.length === 0) return '';
  const groups = Object.entries(Object.groupBy(skipped, ({ reason = '' }) => reason));
  return html`<section>
    <h2>What was not tried</h2>
    ${groups.map(
      ([reason, group = []]) =>
        html`<details>
          <summary>${sentence(reason)} <small>${group.length}</small></summary>
          <ul>
            ${group.map((scenario) => html`<li>${scenario.name} ${afterwards(scenario)}</li>`)}
          </ul>
        </details>`,
    )}
  </section>`;
}

/** What holds, and what it has left behind. */
export function passed(scenarios: Results) {
  const held = scenarios.filter(({ outcome }) => outcome === 'passed');
  if (held.length === 0) return '';
  return html`<section>
    <h2>What holds</h2>
    <ul class="held">
      ${held.map(
        (scenario) => html`<li>${scenario.name} <small>${scenario.duration} ms</small>${afterwards(scenario)}</li>`,
      )}
    </ul>
  </section>`;
}

function afterwards({ restored = [], left = [] }: ScenarioResult) {
  if (restored.length + left.length === 0) return '';
  return html`<details class="after">
    <summary>Afterwards${left.length > 0 ? ': something stays' : ''}</summary>
    <ul>
      ${left.map((what) => html`<li class="left">${what}</li>`)}${restored.map((what) => html`<li>${what}</li>`)}
    </ul>
  </details>`;
}

function operationsOf({ operations }: ScenarioResult) {
  const shown = operations.slice(0, 8).map((id) => html`<code>${id}</code> `);
  return operations.length > 8 ? html`${shown} and ${operations.length - 8} more` : shown;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
