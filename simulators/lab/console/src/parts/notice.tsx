import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** What became of something that somebody did on this page. */
export interface Result {
  readonly isGood: boolean;
  readonly text: string;
}

/** Runs what a button asks for, one at a time, and remembers what became of it. */
export function useAction(): {
  readonly isBusy: boolean;
  readonly result: Result | undefined;
  readonly run: (work: () => Promise<string | undefined>) => void;
} {
  const isBusy = useSignal(false);
  const result = useSignal<Result | undefined>(undefined);
  const run = (work: () => Promise<string | undefined>): void => {
    if (isBusy.value) return;
    isBusy.value = true;
    work()
      .then((text) => (result.value = text === undefined ? undefined : { isGood: true, text }))
      .catch((error: unknown) => {
        result.value = { isGood: false, text: error instanceof Error ? error.message : String(error) };
      })
      .finally(() => (isBusy.value = false));
  };
  return { isBusy: isBusy.value, result: result.value, run };
}

/** Says it, also to those who don't see it. */
export function ResultLine({ result }: { readonly result: Result | undefined }) {
  return (
    <p class={`result ${result?.isGood === false ? 'bad' : ''}`} role="status">
      {result && `${result.isGood ? '' : 'Not done: '}${result.text}`}
    </p>
  );
}

/** Nothing is here, and why. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
