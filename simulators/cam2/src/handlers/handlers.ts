import { apps } from './apps.ts';
import { auth } from './auth.ts';
import { camerasIn } from './cameras.ts';
import { changeLog } from './change-log.ts';
import type { Cam2Handlers } from '../cam2-world.ts';
import type { CameraStore } from '../database/camera-store.ts';

/** One handler per operation, in the order of the spec's chapters. */
export function handlersOf(store: CameraStore): Cam2Handlers {
  return { ...auth, ...apps, ...changeLog, ...camerasIn(store) };
}
