import { addRow } from '@labrig/simulator';
import type { Draft } from '@labrig/simulator';
import type { ValtState } from './state.ts';

/** Pages of the log that are kept: some thousand lines. */
const kept = 16;

/** Writes a line into the server's log; the oldest go. */
export function writeLog(draft: Draft<ValtState>, time: number, message: string, user: string | null = null): void {
  const id = addRow(draft.log, { time, user, message });
  const old = Math.floor((id - 1) / 128) - kept;
  if (old >= 0 && draft.log.pages[old]!.length > 0) draft.log.pages[old] = [];
}
