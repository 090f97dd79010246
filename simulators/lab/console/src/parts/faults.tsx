import { api, ask } from '../state/api.ts';
import { faults, labName } from '../state/lab.ts';
import { loadFaults } from '../state/load.ts';
import { effectWords, triggerWords } from '../words/effects.ts';
import { FaultForm } from './fault-form.tsx';
import { Empty, ResultLine, useAction } from './notice.tsx';

/** The faults that are set, how often each struck, and a form for another one. */
export function Faults() {
  const { result, run } = useAction();
  const lab = labName.value;
  const remove = (fault: string): void =>
    run(async () => {
      await ask(api.value.removeFault({ path: { lab, fault } }));
      await loadFaults(lab);
      return `${fault} is gone`;
    });
  const clear = (): void =>
    run(async () => {
      const { removed } = await ask(api.value.clearFaults({ path: { lab } }));
      await loadFaults(lab);
      return `${removed} gone`;
    });
  return (
    <>
      {faults.value.length === 0 && <Empty>No fault is set: every call goes through.</Empty>}
      <ul class="fault-list">
        {faults.value.map(({ id, device, effect, when, seen, struck }) => (
          <li key={id} class={struck > 0 ? 'struck' : ''}>
            <p>
              <b>{device}</b> {effectWords(effect)}
              <br />
              <small>{triggerWords(when)}</small>
            </p>
            <p class="counts">
              struck <b>{struck}</b> of {seen}
            </p>
            <button type="button" class="quiet" onClick={() => remove(id)} aria-label={`Remove ${id}`}>
              Remove
            </button>
          </li>
        ))}
      </ul>
      {faults.value.length > 1 && (
        <button type="button" class="quiet" onClick={clear}>
          Remove all
        </button>
      )}
      <ResultLine result={result} />
      <FaultForm />
    </>
  );
}
