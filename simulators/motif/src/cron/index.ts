export type { Cron, DayOfMonth, DayOfWeek, Field, Monotonic, NthWeekday } from './cron.ts';
export { CronError, type CronFieldName } from './error.ts';
export { nextFire, type CronFrame } from './next.ts';
export { parseCron } from './parse.ts';
export { isTimeZone } from './zone.ts';
