import { isoTime } from '@labrig/simulator';
import type { JournalEntry, LabCore } from '@labrig/simulator';

/** So many calls are shown, and so many characters of a body: who wants more reads the journal itself. */
const shown = 50;
const longest = 200;

/**
 * What was asked of a lab, and what it answered, for people who look at a test that failed: one line for each call, and one for each
 * thing about it that may be the reason. Secrets are in no entry.
 */
export function journalText({ clock, requests }: Pick<LabCore, 'clock' | 'requests'>): string {
  const entries = requests.entries();
  const count = entries.length + requests.dropped;
  const earlier = count - Math.min(shown, entries.length);
  return [
    `The lab at ${isoTime(clock.now())}: ${count === 0 ? 'nobody has called' : `${count} ${count === 1 ? 'call' : 'calls'}`}`,
    ...(earlier > 0 ? [`  … ${earlier} earlier`] : []),
    ...entries.slice(-shown).flatMap(linesOf),
  ].join('\n');
}

function linesOf(entry: JournalEntry): readonly string[] {
  const { id, time, device, operation, method, path, request, status, answer } = entry;
  const line = `  ${String(id).padStart(3)}  ${isoTime(time).slice(11, 23)}  ${device.padEnd(9)}  ${method} ${path}`;
  const outcome = status === null ? 'the connection broke' : String(status);
  const sent = request.body === undefined ? '' : ` ${short(request.body)}`;
  const back = answer === undefined || answer === null ? '' : ` ${short(answer)}`;
  const notes = [
    entry.fault && `a fault struck: ${entry.fault}`,
    entry.error && `the simulator failed: ${entry.error.split('\n')[0]}`,
    entry.violation && `the answer breaks the spec: ${entry.violation}`,
    entry.unread.length > 0 && `nobody read ${entry.unread.join(', ')}`,
    operation === null && `no operation has this path${near(entry)}`,
  ];
  return [`${line}${sent} → ${outcome}${back}`, ...notes.flatMap((note) => (note ? [`       ${note}`] : []))];
}

function near({ nearMisses = [] }: JournalEntry): string {
  return nearMisses.length === 0 ? '' : `; it is nearly ${nearMisses.join(', ')}`;
}

function short(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
