import { html } from 'hono/html';
import type { Exchange } from '../../runner/report.ts';

/** Requests and answers, the last ones first in sight: each opens to what went over the wire. */
export function exchangeList(exchanges: readonly Exchange[]) {
  if (exchanges.length === 0) return '';
  return html`<details class="exchanges" open>
    <summary>Requests and answers <small>${exchanges.length}</small></summary>
    ${exchanges.map((exchange, index) => exchangeDetails(exchange, index === exchanges.length - 1))}
  </details>`;
}

/** One request and its answer. */
export function exchangeDetails({ method, path, request, answer, error }: Exchange, isLast: boolean) {
  const status = answer ? `${answer.status}` : 'no answer';
  const mood = answer && answer.status < 400 ? 'good' : 'bad';
  return html`<details ${isLast ? 'open' : ''}>
    <summary><span class="status ${mood}">${status}</span> <code>${method} ${path}</code></summary>
    <pre>${headersOf(request.headers)}${request.body === undefined ? '' : `\n${indented(request.body)}`}</pre>
    <pre>
${answer ? `${answer.status}\n${headersOf(answer.headers)}` : (error ?? '')}${answer?.body === undefined ? '' : `\n${indented(answer.body)}`}</pre>
  </details>`;
}

function headersOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** JSON over several lines; everything else as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
