import { useSignal } from '@preact/signals';
import { keepToken, token } from '../state/token.ts';

/** Asks for the token that the server was started with. */
export function TokenGate() {
  const text = useSignal('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.value !== '') keepToken(text.value);
  };
  return (
    <section class="panel gate">
      <h2>This lab wants a token</h2>
      <p>
        It is what follows <code>--token</code> where the server was started. This tab keeps it until it is closed.
      </p>
      <form onSubmit={submit}>
        <label class="field">
          <span>token</span>
          <input
            type="password"
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
            autocomplete="off"
            required
          />
        </label>
        <button type="submit" class="primary">
          Open
        </button>
      </form>
      {token.value !== undefined && (
        <p class="result bad" role="alert">
          That was not it.
        </p>
      )}
    </section>
  );
}
