import { effect, signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';

const name = 'labrig-theme';
const known = localStorage.getItem(name);

/** `auto`: as the system has it. */
export const theme = signal<Theme>(known === 'light' || known === 'dark' ? known : 'auto');

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
  localStorage.setItem(name, theme.value);
});
