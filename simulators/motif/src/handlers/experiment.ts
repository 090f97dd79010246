import { ok, isRefused } from '@labrig/simulator';
import { findCamera } from '../cameras.ts';
import type { MotifHandlers, MotifWorld } from '../motif-world.ts';

export const experiment = {
  sendCameraMessage(call) {
    const camera = findCamera(call.state, call.path.serial);
    return isRefused(camera) ? camera : ok(show(call, camera.serial, call.body.message));
  },
  sendMessage: (call) => ok(show(call, null, call.body.message)),
} satisfies Partial<MotifHandlers>;

/** The newest message of a target replaces the older; an empty one clears it. */
function show({ now, update }: MotifWorld, target: string | null, message: string) {
  update((draft) => {
    draft.messages = draft.messages.filter((shown) => shown.target !== target);
    if (message !== '') draft.messages.push({ target, message, time: now });
  });
  return { message, time: now / 1000 };
}
