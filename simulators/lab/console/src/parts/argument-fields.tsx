import { displays } from '../state/lab.ts';
import type { Signal } from '@preact/signals';

interface Argument {
  readonly name: string;
  readonly isOptional: boolean;
  readonly sentence: string;
}

/** The arguments of an action, as the control API lists them: `seconds?` may be left out. */
function argumentsOf(args: Readonly<Record<string, string>>): Argument[] {
  return Object.entries(args).map(([key, sentence]) => ({
    name: key.replace(/\?$/, ''),
    isOptional: key.endsWith('?'),
    sentence,
  }));
}

interface Fields {
  readonly id: string;
  readonly device: string;
  readonly args: Readonly<Record<string, string>>;
  readonly values: Signal<Readonly<Record<string, string>>>;
}

/** A field for each argument of a hardware action; of things that the device shows, their ids are suggested. */
export function ArgumentFields({ id, device, args, values }: Fields) {
  const items = displays.value.find((shown) => shown.device === device)?.items ?? [];
  return argumentsOf(args).map(({ name, isOptional, sentence }) => {
    const known = items.filter((item) => item.id.startsWith(`${name}/`)).slice(0, 200);
    return (
      <label key={name} class="field">
        <span>
          {name} {isOptional && <small>may be left out</small>}
        </span>
        <input
          value={values.value[name] ?? ''}
          onInput={({ currentTarget: { value } }) => (values.value = { ...values.value, [name]: value })}
          required={!isOptional}
          list={known.length > 0 ? `${id}-${name}` : undefined}
          autocomplete="off"
          aria-describedby={`${id}-${name}-hint`}
        />
        <small id={`${id}-${name}-hint`}>{sentence}</small>
        {known.length > 0 && (
          <datalist id={`${id}-${name}`}>
            {known.map((item) => (
              <option key={item.id} value={item.id.slice(name.length + 1)}>
                {item.name}
              </option>
            ))}
          </datalist>
        )}
      </label>
    );
  });
}
