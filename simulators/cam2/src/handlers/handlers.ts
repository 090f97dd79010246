import { apps } from './apps.ts';
import { auth } from './auth.ts';
import { cameras } from './cameras.ts';
import { changeLog } from './change-log.ts';
import type { Cam2Handlers } from '../cam2-call.ts';

/** One handler per operation, in the order of the spec's chapters. */
export const handlers: Cam2Handlers = { ...auth, ...apps, ...changeLog, ...cameras };
