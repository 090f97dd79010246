import { useSignal } from '@preact/signals';
import { api, ask } from '../state/api.ts';
import { emptyDraft, fieldsOf, requestOf } from '../state/fault-draft.ts';
import { hardware, labName, operations } from '../state/lab.ts';
import { loadFaults } from '../state/load.ts';
import { virtualNow } from '../state/now.ts';
import { effects } from '../words/effects.ts';
import { ArgumentFields } from './argument-fields.tsx';
import { DeviceSelect } from './device-select.tsx';
import { NumberField, TextField } from './fields.tsx';
import { ResultLine, useAction } from './notice.tsx';
import type { Effect } from '../generated/operations.ts';
import type { FaultDraft } from '../state/fault-draft.ts';

const labels = {
  status: 'status',
  retryAfter: 'retry after, in seconds',
  milliseconds: 'milliseconds',
  bytes: 'bytes at a time',
} as const;

/** Sets a fault: what goes wrong, and for which calls. */
export function FaultForm() {
  const draft = useSignal(emptyDraft);
  const args = useSignal<Readonly<Record<string, string>>>({});
  const { isBusy, result, run } = useAction();
  const set = (change: Partial<FaultDraft>): void => {
    draft.value = { ...draft.value, ...change };
  };
  const device = draft.value.device || (hardware.value[0]?.device ?? '');
  const actions = hardware.value.find((one) => one.device === device)?.actions ?? [];
  const action = actions.find((one) => one.action === draft.value.action) ?? actions[0];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    run(async () => {
      const body = requestOf({ ...draft.value, device, action: action?.action ?? '' }, args.value, virtualNow());
      const { id } = await ask(api.value.addFault({ path: { lab: labName.value }, body }));
      await loadFaults(labName.value);
      return `${id} is set`;
    });
  };
  const field = (name: keyof FaultDraft, label: string, range: { min: number; max?: number; required?: boolean }) => (
    <NumberField
      key={name}
      label={label}
      value={draft.value[name]}
      onInput={(value) => set({ [name]: value })}
      {...range}
    />
  );
  return (
    <form class="fault-form" onSubmit={submit} aria-label="Set a fault">
      <DeviceSelect value={device} onChange={(value) => set({ device: value, operation: '', action: '' })} />
      <label class="field">
        <span>what happens</span>
        <select
          value={draft.value.kind}
          onChange={({ currentTarget: { value } }) => set({ kind: value as Effect['kind'] })}
        >
          {Object.entries(effects).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {kind}: {words}
            </option>
          ))}
        </select>
      </label>
      {(fieldsOf[draft.value.kind] ?? []).map((name) =>
        field(
          name,
          labels[name],
          name === 'status' ? { min: 400, max: 599, required: true } : { min: name === 'bytes' ? 1 : 0 },
        ),
      )}
      {draft.value.kind === 'hardware' && action && (
        <>
          <label class="field">
            <span>hardware action</span>
            <select value={action.action} onChange={(event) => set({ action: event.currentTarget.value })}>
              {actions.map((one) => (
                <option key={one.action}>{one.action}</option>
              ))}
            </select>
          </label>
          <ArgumentFields id="fault" device={device} args={action.args} values={args} />
        </>
      )}
      <label class="field">
        <span>which calls</span>
        <select value={draft.value.operation} onChange={(event) => set({ operation: event.currentTarget.value })}>
          <option value="">every operation</option>
          {operations.value
            .find((one) => one.device === device)
            ?.operations.map(({ operation, method, path }) => (
              <option key={operation} value={operation}>
                {operation} ({method} {path})
              </option>
            ))}
        </select>
      </label>
      <details>
        <summary>Only some of them</summary>
        <div class="grid">
          {field('first', 'only the first', { min: 1 })}
          {field('nth', 'only number', { min: 1 })}
          {field('every', 'every so many', { min: 1 })}
          {field('percent', 'percent of them', { min: 0, max: 100 })}
          {field('within', 'for seconds', { min: 0 })}
          <TextField label="path, * for any text" value={draft.value.path} onInput={(path) => set({ path })} />
        </div>
      </details>
      <button type="submit" class="primary" disabled={isBusy}>
        Set this fault
      </button>
      <ResultLine result={result} />
    </form>
  );
}
