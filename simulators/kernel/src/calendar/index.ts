export { civilDate, DAY, dayNumber, daysInMonth, LAST_YEAR, modulo, weekday, type CivilDate } from './calendar.ts';
export { instantOf, localTime, type LocalTime } from './local-time.ts';
export { isTimeZone, spanAt } from './zone.ts';
