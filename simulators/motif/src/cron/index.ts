export type { Cron } from './cron.ts';
export { CronError } from './error.ts';
export { nextFire } from './next.ts';
export { parseCron } from './parse.ts';
