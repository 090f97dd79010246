import { hardware } from '../state/lab.ts';

/** Which device it is about. */
export function DeviceSelect({ value, onChange }: { value: string; onChange: (device: string) => void }) {
  return (
    <label class="field">
      <span>device</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {hardware.value.map(({ device }) => (
          <option key={device} value={device}>
            {device}
          </option>
        ))}
      </select>
    </label>
  );
}
