interface Field {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function TextField({ label, value, onInput }: Field) {
  return (
    <label class="field">
      <span>{label}</span>
      <input value={value} onInput={(event) => onInput(event.currentTarget.value)} autocomplete="off" />
    </label>
  );
}

interface Range {
  readonly min: number;
  readonly max?: number;
  readonly required?: boolean;
}

export function NumberField({ label, value, onInput, ...range }: Field & Range) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        step="any"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...range}
      />
    </label>
  );
}
