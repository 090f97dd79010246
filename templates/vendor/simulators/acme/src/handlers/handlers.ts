import { ok } from '@labrig/simulator';
import { begin, clipBody } from '../clips.ts';
import { cameraBody, cameraOf, statusOf } from '../cameras.ts';
import { refused } from '../answers.ts';
import type { AcmeHandlers } from '../acme-world.ts';

const noCamera = (id: string) => refused(404, 'unknown', `there is no camera ${id}`);
const unplugged = (id: string) => refused(409, 'unplugged', `camera ${id} is unplugged`);

/** One handler per operation, in the order of the spec. */
export const handlers: AcmeHandlers = {
  listCameras: ({ state }) => ok({ cameras: state.cameras.map((camera) => cameraBody(state, camera)) }),
  getCamera({ state, path: { camera: id } }) {
    const camera = cameraOf(state, id);
    return camera ? ok(cameraBody(state, camera)) : noCamera(id);
  },
  changeCamera(call) {
    const { camera: id } = call.path;
    const camera = cameraOf(call.state, id);
    if (!camera) return noCamera(id);
    if (!camera.plugged) return unplugged(id);
    call.update((draft) => {
      Object.assign(
        draft.cameras.find((each) => each.id === id)!,
        call.body,
      );
    });
    return ok(cameraBody(call.state, cameraOf(call.state, id)!));
  },
  recordClip(call) {
    const { camera: id } = call.path;
    const camera = cameraOf(call.state, id);
    if (!camera) return noCamera(id);
    const status = statusOf(call.state, camera);
    if (status === 'unplugged') return unplugged(id);
    if (status === 'recording') return refused(409, 'busy', `camera ${id} is recording`);
    return { status: 202, body: clipBody(begin(call, id, call.body.seconds)) };
  },
  getClip({ state, path: { clip: id } }) {
    const clip = state.clips.find((each) => each.id === id);
    return clip ? ok(clipBody(clip)) : refused(404, 'unknown', `there is no clip ${id}`);
  },
};
