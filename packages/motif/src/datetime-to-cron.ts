/**
 * A moment as a cron expression of six fields, second first: the counterpart of the vendor's `datetime_to_cron`.
 *
 * The expression has no year, so the task comes again every year; clear it when it has run. Schedules follow the wall clock
 * of the recording system, hence its zone.
 *
 * @param zone - IANA name of the recording system's time zone (`status().camera_info.timezone`). Default: this machine's.
 * @throws RangeError for an unknown zone or an invalid date.
 * @example
 * datetimeToCron(new Date('2026-05-04T13:14:15Z'), 'UTC'); // '15 14 13 4 5 ?'
 */
export function datetimeToCron(moment: Date, zone?: string): string {
  const format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    ...(zone !== undefined && { timeZone: zone }),
    hourCycle: 'h23',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return [parts['second'], parts['minute'], parts['hour'], parts['day'], parts['month'], '?'].join(' ');
}
