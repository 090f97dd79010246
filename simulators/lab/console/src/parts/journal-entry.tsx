import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api, ask } from '../state/api.ts';
import { chosen } from '../state/journal.ts';
import { lab, labName } from '../state/lab.ts';
import { curlOf } from '../words/curl.ts';
import { showMoment } from '../words/moment.ts';
import { CopyButton } from './copy-button.tsx';
import { toneOf } from './journal-line.tsx';
import { Value } from './value.tsx';
import { Verdict } from './verdict.tsx';
import type { JournalEntry as Entry } from '../generated/operations.ts';

/** One call in full: what was asked, what was answered, and what is to be said about it. */
export function JournalEntry({ id }: { readonly id: number }) {
  const known = useSignal<Entry | string | undefined>(undefined);
  useEffect(() => {
    const left = new AbortController();
    ask(api.value.getRequest({ path: { lab: labName.peek(), request: id } }, { signal: left.signal }))
      .then((entry) => (known.value = entry))
      .catch((error: unknown) => {
        if (!left.signal.aborted) known.value = (error as Error).message;
      });
    return () => left.abort();
  }, [id]);
  const entry = known.value;
  return (
    <section class="panel entry" aria-label={`Call ${id}`} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <header>
        <h3 tabIndex={-1}>Call {id}</h3>
        {typeof entry === 'object' && (
          <CopyButton text={() => curlOf(entry, baseOf(entry.device))} label="Copy as curl" name="Copy as curl" />
        )}
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </header>
      {typeof entry === 'string' ? <p class="result bad">{entry}</p> : entry && <Details entry={entry} />}
    </section>
  );
}

function close(): void {
  chosen.value = undefined;
  document.querySelector<HTMLElement>('.journal-list [role=listbox]')?.focus();
}

/** Where a device is, without a slash at the end. */
function baseOf(device: string): string {
  return lab.value?.devices.find(({ name }) => name === device)?.url ?? `http://${device}`;
}

function Details({ entry }: { readonly entry: Entry }) {
  const { method, path, status, time, device, operation, request, answer } = entry;
  const { date, time: clock, fraction } = showMoment(time);
  const headers = Object.entries(request.headers);
  return (
    <div class="details">
      <p class="request-line">
        <code>
          {method} {path}
        </code>
      </p>
      <p class="about">
        <span class={`code ${toneOf(status)}`}>{status ?? 'broke'}</span> {device}
        {operation && `, ${operation}`}, {date} {clock}
        {fraction}
      </p>
      <Verdict entry={entry} />
      <h4>Request</h4>
      {headers.length > 0 && (
        <details>
          <summary>{headers.length} headers</summary>
          <dl class="headers">
            {headers.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <Value value={request.body} label="Body of the request" none="no body" />
      <h4>Answer</h4>
      <Value
        value={answer}
        label="Body of the answer"
        none={status === null ? 'none: the connection broke' : 'no body'}
      />
    </div>
  );
}
