import { useSignal } from '@preact/signals';
import { api, ask } from '../state/api.ts';
import { clock, labName, upcoming } from '../state/lab.ts';
import { setClock } from '../state/load.ts';
import { now } from '../state/now.ts';
import { showDateTime, showMoment } from '../words/moment.ts';
import { showSpan, spanOf } from '../words/span.ts';
import { ResultLine, useAction } from './notice.tsx';
import { Rate } from './rate.tsx';
import type { Advance } from '../generated/operations.ts';

const steps = [
  ['+1 s', { seconds: 1 }],
  ['+1 min', { minutes: 1 }],
  ['+1 h', { hours: 1 }],
  ['+1 day', { days: 1 }],
] as const;

/** What time it is in the lab, and the means to turn it. */
export function ClockPanel() {
  const { isBusy, result, run } = useAction();
  const advance = (body: Advance): void =>
    run(async () => {
      setClock(await ask(api.value.advanceClock({ path: { lab: labName.value }, body })));
      return undefined;
    });
  const next = upcoming.value.find(({ time }) => time > now.value);
  return (
    <section class="panel clock" id="clock" aria-labelledby="clock-title">
      <h2 id="clock-title">Clock</h2>
      <Face />
      <Rate run={run} />
      <div class="steps" role="group" aria-label="Let time pass">
        {steps.map(([label, span]) => (
          <button key={label} type="button" disabled={isBusy} onClick={() => advance(span)}>
            {label}
          </button>
        ))}
        <button
          type="button"
          disabled={isBusy || !next}
          onClick={() => next && advance({ to: next.time })}
          title={next && `${next.device}, ${next.rule} ${next.key}`}
        >
          to the next event
        </button>
        <Custom isBusy={isBusy} advance={advance} />
      </div>
      {isBusy && <p class="result">Time passes…</p>}
      <ResultLine result={result} />
      <Waiting />
    </section>
  );
}

function Face() {
  const { date, time, fraction } = showMoment(now.value);
  return (
    <p class="face">
      <time dateTime={`${date}T${time}Z`}>
        <span class="date">{date} UTC</span> <span class="time">{time}</span>
        <span class="fraction">{fraction}</span>
      </time>
    </p>
  );
}

function Custom({ isBusy, advance }: { isBusy: boolean; advance: (body: Advance) => void }) {
  const text = useSignal('');
  const span = spanOf(text.value);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (span !== undefined) advance({ milliseconds: span });
  };
  return (
    <form class="custom" onSubmit={submit}>
      <label>
        <span class="hidden">Another span</span>
        <input
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          placeholder="90 min"
          aria-invalid={text.value !== '' && span === undefined}
          size={8}
        />
      </label>
      <button type="submit" disabled={isBusy || span === undefined}>
        Go
      </button>
      {text.value !== '' && span === undefined && <span class="hint">such as 90 min, 1h 30m or 2d</span>}
    </form>
  );
}

/** Who waits for time to pass, when it doesn't. */
function Waiting() {
  const waiting = clock.value?.waiting ?? [];
  if (waiting.length === 0) return null;
  return (
    <details class="waiting">
      <summary>{waiting.length === 1 ? 'Somebody waits' : `${waiting.length} wait`} for this clock</summary>
      <ul>
        {waiting.slice(0, 20).map(({ label, until }) => (
          <li key={`${label} ${until}`}>
            {label}, until {showDateTime(until)} (in {showSpan(until - now.value)})
          </li>
        ))}
      </ul>
    </details>
  );
}
