import { signal } from '@preact/signals';

const name = 'labrig-token';

/** What the server wants to hear, if it wants to. Kept as long as the tab is open, and never part of an address. */
export const token = signal(sessionStorage.getItem(name) ?? undefined);

/** Counts how often somebody asked for another attempt. */
export const attempts = signal(0);

export function keepToken(value: string): void {
  sessionStorage.setItem(name, value);
  token.value = value;
  attempts.value += 1;
}
