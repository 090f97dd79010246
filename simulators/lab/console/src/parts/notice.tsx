import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

/** What became of something that somebody did on this page. */
export interface Result {
  readonly isGood: boolean;
  readonly text: string;
}

/** Runs what buttons ask for, one after the other so that nothing is lost, and remembers what became of it. */
export function useAction(): {
  readonly isBusy: boolean;
  readonly result: Result | undefined;
  readonly run: (work: () => Promise<string | undefined>) => void;
} {
  const pending = useSignal(0);
  const result = useSignal<Result | undefined>(undefined);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const run = (work: () => Promise<string | undefined>): void => {
    pending.value += 1;
    last.current = last.current
      .then(work)
      .then((text) => (result.value = text === undefined ? undefined : { isGood: true, text }))
      .catch((error: unknown) => {
        result.value = { isGood: false, text: error instanceof Error ? error.message : String(error) };
      })
      .finally(() => (pending.value -= 1));
  };
  return { isBusy: pending.value > 0, result: result.value, run };
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
