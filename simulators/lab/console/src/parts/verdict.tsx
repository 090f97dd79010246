import type { ComponentChildren } from 'preact';
import type { JournalEntry } from '../generated/operations.ts';

/** What is to be said about a call: does its answer keep to the spec, was it a fault, did anybody read all of it? */
export function Verdict({ entry }: { readonly entry: JournalEntry }) {
  const { operation, status, fault, error, violation, unread, nearMisses = [] } = entry;
  return (
    <ul class="verdict">
      {operation === null && (
        <Point tone="bad">
          The spec has no such operation.
          {nearMisses.length > 0 && ` It nearly was ${nearMisses.join(' or ')}.`}
        </Point>
      )}
      {fault !== undefined && <Point tone="busy">A fault was injected: {fault}.</Point>}
      {violation !== undefined && <Point tone="bad">The answer breaks the spec: {violation}.</Point>}
      {operation !== null && violation === undefined && fault === undefined && status !== null && (
        <Point tone="good">The answer keeps to the spec.</Point>
      )}
      {status === null && <Point tone="bad">The connection broke before an answer.</Point>}
      {unread.length > 0 && <Point tone="busy">The client sent what nobody reads: {unread.join(', ')}.</Point>}
      {error !== undefined && (
        <Point tone="bad">
          Something went wrong inside the simulator:
          <pre tabIndex={0} role="group" aria-label="Error of the simulator">
            {error}
          </pre>
        </Point>
      )}
    </ul>
  );
}

function Point({ tone, children }: { readonly tone: string; readonly children: ComponentChildren }) {
  return <li class={tone}>{children}</li>;
}
