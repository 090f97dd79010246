import { useId, useRef } from 'preact/hooks';

interface Question {
  readonly label: string;
  readonly name: string;
  readonly question: string;
  readonly onYes: () => void;
}

/** A button for what can't be undone: asks once more. */
export function Sure({ label, name, question, onYes }: Question) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const answer = (): void => {
    if (dialog.current?.returnValue === 'yes') onYes();
  };
  const open = (): void => {
    if (!dialog.current) return;
    dialog.current.returnValue = '';
    dialog.current.showModal();
  };
  return (
    <>
      <button type="button" class="quiet" aria-label={name} onClick={open}>
        {label}
      </button>
      <dialog ref={dialog} onClose={answer} aria-labelledby={id}>
        <form method="dialog">
          <p id={id}>{question}</p>
          <button value="no">No</button>
          <button value="yes" class="primary">
            {label}
          </button>
        </form>
      </dialog>
    </>
  );
}
