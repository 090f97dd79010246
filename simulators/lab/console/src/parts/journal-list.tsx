import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { chosen, shown } from '../state/journal.ts';
import { JournalLine } from './journal-line.tsx';
import { rowHeight, useRows } from './use-rows.ts';

/** The calls in their order, the newest last; the list follows it as long as its end is in sight. */
export function JournalList() {
  const scroll = useRef<HTMLDivElement>(null);
  const follows = useSignal(true);
  const list = shown.value;
  const rows = useRows(list.length, scroll);
  const index = list.findIndex(({ id }) => id === chosen.value);

  useLayoutEffect(() => {
    if (follows.peek() && list.length > 0) rows.scrollToIndex(list.length - 1, { align: 'end' });
  }, [list]);

  const look = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = scroll.current!;
    follows.value = scrollTop + clientHeight >= scrollHeight - rowHeight;
  };
  const toEnd = (): void => {
    follows.value = true;
    rows.scrollToIndex(list.length - 1, { align: 'end' });
  };
  const move = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 1);
    const from = index === -1 ? list.length : index;
    const to = {
      ArrowUp: from - 1,
      ArrowDown: index + 1,
      PageUp: from - page,
      PageDown: from + page,
      Home: 0,
      End: list.length - 1,
    }[event.key];
    if (event.key === 'Escape') chosen.value = undefined;
    if (event.key === 'Enter') document.querySelector<HTMLElement>('.entry h3')?.focus();
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(list.length - 1, to));
    chosen.value = list[next]!.id;
    rows.scrollToIndex(next);
  };
  return (
    <div class="journal-list">
      <div
        ref={scroll}
        class="scroll"
        role="listbox"
        tabIndex={0}
        aria-label="Calls, the newest last"
        aria-activedescendant={index === -1 ? undefined : `call-${chosen.value}`}
        onScroll={look}
        onKeyDown={move}
      >
        <div role="presentation" style={{ height: `${rows.getTotalSize()}px` }}>
          {rows.getVirtualItems().map(({ index: place, start }) => {
            const line = list[place];
            if (!line) return null;
            return (
              <JournalLine
                key={line.id}
                line={line}
                top={start}
                place={place + 1}
                of={list.length}
                isChosen={place === index}
              />
            );
          })}
        </div>
      </div>
      {!follows.value && (
        <button type="button" class="to-end" onClick={toEnd}>
          ↓ To the newest
        </button>
      )}
    </div>
  );
}
