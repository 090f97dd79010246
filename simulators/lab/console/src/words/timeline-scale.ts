import type { TimelineEvent, UpcomingList } from '../generated/operations.ts';

/** Something on the time line. */
export interface Mark {
  readonly device: string;
  readonly time: number;
  readonly text: string;
  /** What happens by itself is `due`; the others are events of a scenario. */
  readonly state: 'due' | TimelineEvent['state'];
}

export const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Spans that the time line can show, and where its lines stand then. */
export const spans = [
  { span: minute, step: 10_000, label: '1 min' },
  { span: 10 * minute, step: 2 * minute, label: '10 min' },
  { span: hour, step: 10 * minute, label: '1 h' },
  { span: 6 * hour, step: hour, label: '6 h' },
  { span: day, step: 4 * hour, label: '1 day' },
  { span: 7 * day, step: day, label: '1 week' },
  { span: 30 * day, step: 5 * day, label: '30 days' },
  { span: 365 * day, step: 60 * day, label: '1 year' },
] as const;

/** How much of the time line lies before the present. */
const past = 0.15;

/** Everything that is due or that a scenario has, in the order of time. */
export function marksOf(upcoming: UpcomingList['upcoming'], events: readonly TimelineEvent[]): Mark[] {
  const due = upcoming
    // The scenario's own events are told with what they do.
    .filter(({ device }) => device !== 'timeline')
    .map(({ device, rule, key, time }): Mark => ({ device, time, text: `${rule} ${key}`, state: 'due' }));
  const planned = events.map(({ device, time, state, action, args, fault, reason }): Mark => ({
    device: device ?? fault?.device ?? '',
    time,
    text: `${action ?? `fault ${fault?.effect.kind ?? ''}`}${args ? ` ${Object.values(args).join(' ')}` : ''}${reason ? ` (${reason})` : ''}`,
    state,
  }));
  return [...due, ...planned].toSorted((a, b) => a.time - b.time);
}

/** The shortest span that shows the next few things. */
export function fittingSpan(marks: readonly Mark[], now: number): number {
  const coming = marks.filter(({ time }) => time > now);
  const last = coming[Math.min(coming.length, 3) - 1];
  const wanted = last ? (last.time - now) / (1 - past) : hour;
  return (spans.find(({ span }) => span >= wanted) ?? spans.at(-1)!).span;
}

/** Where a moment lies, from 0 (left) to 1; beyond them it isn't shown. */
export function placeOf(time: number, now: number, span: number): number {
  return past + (time - now) / span;
}

/** The moments at which lines are drawn. */
export function linesOf(now: number, span: number): number[] {
  const { step } = spans.find((known) => known.span === span) ?? spans[2];
  const first = Math.ceil((now - past * span) / step) * step;
  const count = Math.floor((now + (1 - past) * span - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Marks that lie so close together that they would cover each other, as one. */
export interface Cluster {
  readonly place: number;
  readonly marks: readonly Mark[];
}

export function clustersOf(marks: readonly Mark[], now: number, span: number): Cluster[] {
  const clusters: { place: number; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const place = placeOf(mark.time, now, span);
    if (place < 0 || place > 1) continue;
    const last = clusters.at(-1);
    if (last && place - last.place < 0.012) last.marks.push(mark);
    else clusters.push({ place, marks: [mark] });
  }
  return clusters;
}
