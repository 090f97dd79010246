import { api, ask } from '../state/api.ts';
import { dropped, filter, lines, setLines, shown } from '../state/journal.ts';
import { displays, labName } from '../state/lab.ts';
import { JournalList } from './journal-list.tsx';
import { Empty, ResultLine, useAction } from './notice.tsx';

/** Every call and its answer, as they happen. */
export function Journal() {
  const { result, run } = useAction();
  const clear = (): void =>
    run(async () => {
      await ask(api.value.clearRequests({ path: { lab: labName.value } }));
      setLines([], dropped.value);
      return undefined;
    });
  const all = lines.value.length;
  const visible = shown.value.length;
  return (
    <>
      <Filter />
      <div class="counts">
        <p role="status">
          {visible === all
            ? all.toLocaleString('en')
            : `${visible.toLocaleString('en')} of ${all.toLocaleString('en')}`}{' '}
          {all === 1 ? 'call' : 'calls'}
          {dropped.value > 0 && `, ${dropped.value.toLocaleString('en')} older no longer kept`}
        </p>
        <button type="button" class="quiet" onClick={clear} disabled={all === 0}>
          Clear
        </button>
      </div>
      <ResultLine result={result} />
      {all === 0 ? (
        <Empty>No call yet. Send one to a device: “How to connect” has its address and credentials.</Empty>
      ) : visible === 0 ? (
        <Empty>None of the {all.toLocaleString('en')} calls fits the filter.</Empty>
      ) : (
        <JournalList />
      )}
    </>
  );
}

function Filter() {
  const { text, device, onlyTrouble } = filter.value;
  return (
    <div class="filter" role="search">
      <label>
        <span class="hidden">Find calls by words</span>
        <input
          type="search"
          placeholder="find: POST recording 409"
          value={text}
          onInput={(event) => (filter.value = { ...filter.value, text: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="hidden">Of which device</span>
        <select
          value={device}
          onChange={(event) => (filter.value = { ...filter.value, device: event.currentTarget.value })}
        >
          <option value="">all devices</option>
          {displays.value.map((one) => (
            <option key={one.device}>{one.device}</option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={onlyTrouble}
          onChange={(event) => (filter.value = { ...filter.value, onlyTrouble: event.currentTarget.checked })}
        />
        only trouble
      </label>
    </div>
  );
}
