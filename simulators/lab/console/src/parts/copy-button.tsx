import { useSignal } from '@preact/signals';

/** Puts a text on the clipboard. */
export function CopyButton({ text, label = 'Copy', name }: { text: () => string; label?: string; name?: string }) {
  const said = useSignal('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      said.value = 'Copied';
    } catch {
      // Pages that came over plain HTTP from another machine have no clipboard.
      said.value = 'No clipboard here';
    }
    setTimeout(() => (said.value = ''), 2000);
  };
  return (
    <button type="button" class="quiet" onClick={copy} aria-label={said.value === '' ? name : undefined}>
      <span aria-live="polite">{said.value || label}</span>
    </button>
  );
}
