import { computed, signal } from '@preact/signals';
import type { JournalEntry } from '../generated/operations.ts';

/** A call as the list shows it. */
export type Line = Pick<
  JournalEntry,
  'id' | 'time' | 'device' | 'operation' | 'method' | 'path' | 'status' | 'fault' | 'error' | 'unread' | 'violation'
>;

/** As many as the server keeps. */
const most = 10_000;

export const lines = signal<readonly Line[]>([]);
/** Calls that the server no longer has. */
export const dropped = signal(0);
/** The call that is shown in full. */
export const chosen = signal<number | undefined>(undefined);

export const filter = signal({ text: '', device: '', onlyTrouble: false });

/** Anything about a call that somebody should look at. */
function isTrouble({ fault, error, violation, status, operation, unread }: Line): boolean {
  const isWrong = status === null || status >= 400 || operation === null;
  return isWrong || fault !== undefined || error !== undefined || violation !== undefined || unread.length > 0;
}

/** The calls that the filter lets through. */
export const shown = computed(() => {
  const { text, device, onlyTrouble } = filter.value;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && device === '' && !onlyTrouble) return lines.value;
  return lines.value.filter((line) => {
    if ((device !== '' && line.device !== device) || (onlyTrouble && !isTrouble(line))) return false;
    const all = `${line.device} ${line.method} ${line.path} ${line.operation ?? ''} ${line.status ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
});

let arrived: Line[] = [];

/** Takes a call in. A burst is shown as one change. */
export function addLine(line: Line): void {
  if (arrived.push(line) === 1) setTimeout(flush, 50);
}

function flush(): void {
  const last = lines.value.at(-1)?.id ?? 0;
  const news = arrived.filter(({ id }) => id > last);
  arrived = [];
  const all = [...lines.value, ...news];
  if (all.length > most) dropped.value += all.length - most;
  lines.value = all.slice(-most);
}

/** Begins anew, with what the server has. */
export function setLines(entries: readonly JournalEntry[], lost: number): void {
  arrived = [];
  dropped.value = lost;
  lines.value = entries.map(({ request: _, answer: __, nearMisses: ___, ...line }) => line);
  if (chosen.value !== undefined && !entries.some(({ id }) => id === chosen.value)) chosen.value = undefined;
}
