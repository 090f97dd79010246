import { resolve } from 'node:path';

/** The root of this checkout. */
export const root: string = resolve(import.meta.dirname, '../../..');
