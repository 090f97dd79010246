import { useSignal } from '@preact/signals';
import { api, ask } from '../state/api.ts';
import { labName, snapshots } from '../state/lab.ts';
import { loadSnapshots } from '../state/load.ts';
import { showDateTime } from '../words/moment.ts';
import { TextField } from './fields.tsx';
import { Empty, ResultLine, useAction } from './notice.tsx';
import { Sure } from './sure.tsx';

/** Moments to go back to. */
export function Snapshots() {
  const name = useSignal('');
  const { isBusy, result, run } = useAction();
  const lab = labName.value;
  const usual = `moment-${snapshots.value.length + 1}`;
  const take = (event: SubmitEvent): void => {
    event.preventDefault();
    const snapshot = name.value.trim() || usual;
    run(async () => {
      await ask(api.value.takeSnapshot({ path: { lab, snapshot } }));
      name.value = '';
      await loadSnapshots(lab);
      return `${snapshot} is kept`;
    });
  };
  const forget = (snapshot: string): void =>
    run(async () => {
      await ask(api.value.deleteSnapshot({ path: { lab, snapshot } }));
      await loadSnapshots(lab);
      return `${snapshot} is forgotten`;
    });
  const restore = (snapshot: string): void =>
    run(async () => {
      await ask(api.value.restoreSnapshot({ path: { lab, snapshot } }));
      return `everything is as it was at ${snapshot}`;
    });
  const reset = (): void =>
    run(async () => {
      await ask(api.value.resetLab({ path: { lab } }));
      return 'everything is as it was at first';
    });
  return (
    <>
      <form class="take" onSubmit={take}>
        <TextField label={`name, ${usual} if left out`} value={name.value} onInput={(value) => (name.value = value)} />
        <button type="submit" class="primary" disabled={isBusy}>
          Keep this moment
        </button>
      </form>
      {snapshots.value.length === 0 && <Empty>No moment is kept. Keep one before you try something out.</Empty>}
      <ul class="snapshot-list">
        {snapshots.value.map(({ name: snapshot, time }) => (
          <li key={snapshot}>
            <p>
              <b>{snapshot}</b>
              <br />
              <small>{showDateTime(time)}</small>
            </p>
            <Sure
              label="Restore"
              name={`Restore ${snapshot}`}
              question={`Go back to ${snapshot}? What happened since is gone, and open streams end.`}
              onYes={() => restore(snapshot)}
            />
            <button type="button" class="quiet" onClick={() => forget(snapshot)} aria-label={`Forget ${snapshot}`}>
              Forget
            </button>
          </li>
        ))}
      </ul>
      <ResultLine result={result} />
      <Sure
        label="Back to the first moment"
        name="Back to the first moment"
        question="Begin anew? State, time and faults are as they were when the lab was made. The journal stays."
        onYes={reset}
      />
    </>
  );
}
