import { api, ask } from '../state/api.ts';
import { clock, labName } from '../state/lab.ts';
import { setClock } from '../state/load.ts';
import type { Mode } from '../generated/operations.ts';

const rates = [2, 10, 60, 600, 3600, 86_400];

/** How time passes: not at all, by itself, as fast as wanted, or from one event to the next. */
export function Rate({ run }: { readonly run: (work: () => Promise<undefined>) => void }) {
  const mode = clock.value?.mode;
  const choose = (wanted: Mode): void =>
    run(async () => {
      setClock(await ask(api.value.setClock({ path: { lab: labName.value }, body: { mode: wanted } })));
      return undefined;
    });
  const isRate = typeof mode === 'number';
  const button = (wanted: Mode, label: string, title: string) => (
    <button type="button" aria-pressed={mode === wanted} onClick={() => choose(wanted)} title={title}>
      {label}
    </button>
  );
  return (
    <div class="rate" role="group" aria-label="How time passes">
      {button('paused', 'Pause', 'Time stands still until it is moved')}
      {button('system', 'Real time', 'As fast as the clock on the wall')}
      {button('auto', 'Auto', 'Jumps to the next moment that somebody waits for')}
      <select
        aria-label="Times as fast as real time"
        class={isRate ? 'pressed' : ''}
        value={isRate ? String(mode) : ''}
        onChange={(event) => event.currentTarget.value !== '' && choose(Number(event.currentTarget.value))}
      >
        <option value="">faster…</option>
        {isRate && !rates.includes(mode) && <option value={mode}>× {mode}</option>}
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            × {rate.toLocaleString('en')}
          </option>
        ))}
      </select>
    </div>
  );
}
