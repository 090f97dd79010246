import { useComputed, useSignal } from '@preact/signals';
import { lab, timeline, upcoming } from '../state/lab.ts';
import { now } from '../state/now.ts';
import { showDateTime, showMoment } from '../words/moment.ts';
import { showSpan } from '../words/span.ts';
import { clustersOf, fittingSpan, linesOf, marksOf, minute, placeOf, spans } from '../words/timeline-scale.ts';
import { Empty } from './notice.tsx';
import type { Cluster, Mark } from '../words/timeline-scale.ts';

/** What is due in the lab, drawn: a lane for each device, the present at the left. */
export function Timeline() {
  const chosen = useSignal<number | 'auto'>('auto');
  const marks = useComputed(() => marksOf(upcoming.value, timeline.value));
  const devices = lab.value?.devices.map(({ name }) => name) ?? [];
  const present = now.value;
  const span = chosen.value === 'auto' ? fittingSpan(marks.value, present) : chosen.value;
  const coming = marks.value.filter(({ time }) => time > present);
  return (
    <section class="panel timeline" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">Time line</h2>
        <label>
          <span class="hidden">Shown span</span>
          <select
            value={String(chosen.value)}
            onChange={({ currentTarget: { value } }) => (chosen.value = value === 'auto' ? 'auto' : Number(value))}
          >
            <option value="auto">fitting span</option>
            {spans.map((known) => (
              <option key={known.span} value={known.span}>
                {known.label}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div class="lanes" role="img" aria-label={summaryOf(coming, present)}>
        <div class="ruler">
          <Ruler present={present} span={span} />
        </div>
        {devices.map((device) => (
          <Lane
            key={device}
            device={device}
            clusters={clustersOf(
              marks.value.filter((mark) => mark.device === device),
              present,
              span,
            )}
          />
        ))}
      </div>
      {coming.length === 0 && <Empty>Nothing is due. What is scheduled, or ends by itself, shows up here.</Empty>}
      {marks.value.length > 0 && <AsList marks={marks.value} present={present} />}
    </section>
  );
}

function summaryOf([next, ...rest]: readonly Mark[], present: number): string {
  if (!next) return 'Nothing is due.';
  return `${rest.length + 1} due; the next is ${next.device} ${next.text} in ${showSpan(next.time - present)}.`;
}

function Ruler({ present, span }: { readonly present: number; readonly span: number }) {
  return (
    <div class="plot">
      {linesOf(present, span).map((time) => {
        const { date, time: clock } = showMoment(time);
        const text = span > 1440 * minute ? date.slice(5) : span > minute ? clock.slice(0, 5) : clock;
        return (
          <span key={time} class="tick" style={{ left: `${placeOf(time, present, span) * 100}%` }}>
            {text}
          </span>
        );
      })}
      <span class="present" style={{ left: `${placeOf(present, present, span) * 100}%` }} />
    </div>
  );
}

function Lane({ device, clusters }: { readonly device: string; readonly clusters: readonly Cluster[] }) {
  return (
    <div class="lane">
      <span class="lane-name">{device}</span>
      <div class="plot">
        {clusters.map(({ place, marks }, index) => {
          const [first] = marks;
          const room = (clusters[index + 1]?.place ?? 1) - place;
          const state = marks.find((mark) => mark.state === 'failed')?.state ?? first!.state;
          return (
            <span
              key={`${first!.time} ${first!.text}`}
              class={`mark ${state.replace(' ', '-')}`}
              style={{ left: `${place * 100}%` }}
              title={marks.map((mark) => `${showDateTime(mark.time)} ${mark.text}`).join('\n')}
            >
              <i />
              {room > 0.1 && (
                <span class="mark-text" style={{ maxWidth: `${room * 100}cqw` }}>
                  {marks.length > 1 ? `${marks.length} × ` : ''}
                  {first!.text}
                </span>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

function AsList({ marks, present }: { readonly marks: readonly Mark[]; readonly present: number }) {
  const isOpen = useSignal(false);
  return (
    <details onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>As a list ({marks.length})</summary>
      {isOpen.value && (
        <ol class="mark-list">
          {marks.slice(0, 200).map(({ device, time, text, state }) => (
            <li key={`${time} ${device} ${text}`}>
              <time>{showDateTime(time)}</time> <b>{device}</b> {text}{' '}
              <span class={`state ${state.replace(' ', '-')}`}>
                {state === 'due' || state === 'to come' ? `in ${showSpan(time - present)}` : state}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
