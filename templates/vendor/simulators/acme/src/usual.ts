import type { CameraOptions } from './options.ts';

/** What a box has if nobody says what. */
export const usualCameras: readonly CameraOptions[] = [{ id: 'north' }, { id: 'south' }];
