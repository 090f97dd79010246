import { chosen } from '../state/journal.ts';
import { showMoment } from '../words/moment.ts';
import type { Line } from '../state/journal.ts';

interface Place {
  readonly line: Line;
  readonly top: number;
  readonly place: number;
  readonly of: number;
  readonly isChosen: boolean;
}

/** A call in a line. */
export function JournalLine({ line, top, place, of, isChosen }: Place) {
  const { id, time, device, operation, method, path, status } = line;
  const { date, time: clock, fraction } = showMoment(time);
  return (
    <div
      id={`call-${id}`}
      class="line"
      role="option"
      aria-selected={isChosen}
      aria-setsize={of}
      aria-posinset={place}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => (chosen.value = id)}
    >
      <time title={`${date} ${clock}${fraction}`}>{clock}</time>
      <span class="device">{device}</span>
      <span class="method">{method}</span>
      <span class="path" title={path}>
        {operation === null ? path : <b>{operation}</b>}
      </span>
      <Marks line={line} />
      <span class={`code ${toneOf(status)}`}>{status ?? 'broke'}</span>
    </div>
  );
}

/** What is special about a call, in a word each. */
function Marks({ line: { fault, error, violation, unread, operation } }: { readonly line: Line }) {
  const marks = [
    fault !== undefined && ['fault', `The fault ${fault} was injected`],
    violation !== undefined && ['spec', violation],
    error !== undefined && ['error', 'Something went wrong inside the simulator'],
    unread.length > 0 && ['unread', `Nobody read ${unread.join(', ')}`],
    operation === null && ['unknown', 'The spec has no such operation'],
  ].filter((mark) => mark !== false);
  return (
    <span class="marks">
      {marks.map(([word, title]) => (
        <span key={word} class={`mark-word ${word}`} title={title}>
          {word}
        </span>
      ))}
    </span>
  );
}

export function toneOf(status: number | null): 'good' | 'bad' | 'worse' {
  if (status === null || status >= 500) return 'worse';
  return status >= 400 ? 'bad' : 'good';
}
