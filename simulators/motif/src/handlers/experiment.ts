import { findCamera } from '../cameras.ts';
import { done, isRefused } from '../refused.ts';
import type { World } from '@labrig/simulator';
import type { MotifState } from '../state.ts';
import type { MotifHandlers } from './motif-handlers.ts';

export const experiment: Pick<MotifHandlers, 'sendCameraMessage' | 'sendMessage'> = {
  sendCameraMessage(call) {
    const camera = findCamera(call.state, call.path.serial);
    return isRefused(camera) ? camera : done(show(call, camera.serial, call.body.message));
  },
  sendMessage: (call) => done(show(call, null, call.body.message)),
};

/** The newest message of a target replaces the older; an empty one clears it. */
function show({ now, update }: World<MotifState>, target: string | null, message: string) {
  update((draft) => {
    draft.messages = draft.messages.filter((shown) => shown.target !== target);
    if (message !== '') draft.messages.push({ target, message, time: now });
  });
  return { message, time: now / 1000 };
}
