import { DAY } from '@labrig/simulator/calendar';
import { ALWAYS, type Windows } from './comb.ts';
import type { Cron } from './cron.ts';

/** Day 0 was a Thursday, so the Sunday after it was day 3. */
const FIRST_SUNDAY = 3;

/**
 * The days that the two day fields allow, as far as they come round regularly: weekdays and monotonic days do, dates do not.
 * Good for telling that days and times of day never meet, `0 0 %168 ? * MON`; at least one date makes that `ALWAYS`.
 */
export function regularDays({ dayOfMonth, dayOfWeek }: Cron, offset: number): Windows[] {
  const { values, beforeLast, nearest, lastWorkday, monotonic } = dayOfMonth;
  const irregular = values.length + beforeLast.length + nearest.length + dayOfWeek.last.length + dayOfWeek.nth.length;
  if (irregular > 0 || lastWorkday || (dayOfMonth.any && dayOfWeek.any)) return [ALWAYS];
  const days: Windows[] = monotonic.map((term) => ({
    period: term.period * DAY,
    opens: [term.offset * DAY - offset],
    width: DAY,
  }));
  if (!dayOfWeek.any) {
    const opens = dayOfWeek.values.map((weekday) => (FIRST_SUNDAY + weekday) * DAY - offset);
    days.push({ period: 7 * DAY, opens, width: DAY });
  }
  return days;
}
