import { useSignal } from '@preact/signals';
import { api, ask } from '../state/api.ts';
import { hardware, labName } from '../state/lab.ts';
import { now } from '../state/now.ts';
import { hardwareFor } from '../state/panels.ts';
import { argumentOf } from '../words/argument.ts';
import { showMoment } from '../words/moment.ts';
import { ArgumentFields } from './argument-fields.tsx';
import { DeviceSelect } from './device-select.tsx';
import { Empty, ResultLine, useAction } from './notice.tsx';
import type { HardwareList } from '../generated/operations.ts';

type Action = HardwareList['devices'][number]['actions'][number];

/** What can happen to the hardware, and the means to let it. */
export function Hardware() {
  const chosen = hardware.value.find(({ device }) => device === hardwareFor.value.device) ?? hardware.value[0];
  if (!chosen) return <Empty>This lab has no devices.</Empty>;
  const { argument, value } = hardwareFor.value;
  const isFor = (action: Action): boolean => argument !== undefined && argument in action.args;
  const actions = argument === undefined ? chosen.actions : chosen.actions.filter(isFor);
  return (
    <>
      <DeviceSelect value={chosen.device} onChange={(device) => (hardwareFor.value = { device })} />
      {argument !== undefined && (
        <p class="hint">
          What can happen to {argument} {value}.{' '}
          <button type="button" class="link" onClick={() => (hardwareFor.value = { device: chosen.device })}>
            Show everything
          </button>
        </p>
      )}
      {actions.length === 0 && <Empty>Nothing can happen to this device.</Empty>}
      <ul class="actions">
        {actions.map((action) => (
          <li key={`${chosen.device} ${action.action} ${value ?? ''}`}>
            <Form device={chosen.device} action={action} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Form({ device, action: { action, description, args } }: { readonly device: string; readonly action: Action }) {
  const { argument, value = '' } = hardwareFor.value;
  const values = useSignal<Readonly<Record<string, string>>>(argument === undefined ? {} : { [argument]: value });
  const { isBusy, result, run } = useAction();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    run(async () => {
      const written = Object.entries(values.value).filter(([, text]) => text.trim() !== '');
      const body = Object.fromEntries(written.map(([name, text]) => [name, argumentOf(text)]));
      await ask(api.value.performHardware({ path: { lab: labName.value, device, action }, body }));
      return `done at ${showMoment(now.value).time}`;
    });
  };
  return (
    <details>
      <summary>
        <b>{action}</b>
      </summary>
      <form onSubmit={submit}>
        <p>{description}</p>
        <ArgumentFields id={`${device}-${action}`} device={device} args={args} values={values} />
        <button type="submit" class="primary" disabled={isBusy}>
          Let it happen
        </button>
        <ResultLine result={result} />
      </form>
    </details>
  );
}
