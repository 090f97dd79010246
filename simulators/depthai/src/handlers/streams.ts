import { ok } from '@labrig/simulator';
import { accepted, created, failure, invalid, shutDown } from '../answers.ts';
import { activate } from '../streams/activation.ts';
import { changeCamera } from '../camera/change.ts';
import { newestFrame } from '../streams/frame-count.ts';
import { afterRestart } from './after-restart.ts';
import { changesOf } from '../streams/control.ts';
import { findCamera, streamNames } from '../streams/inventory.ts';
import { encodeImage } from '../images/encode.ts';
import { formatOf } from '../images/format.ts';
import { render } from '../picture/render.ts';
import type { DepthaiHandlers, DepthaiWorld } from '../depthai-world.ts';
import type { DepthaiOptions } from '../options.ts';
import type { Stream } from '../state.ts';

/** A call about a stream, after the checks have found it. */
interface OfStream extends DepthaiWorld {
  readonly path: { readonly mxid: string; readonly stream_name: string };
}

export function streams({ restart: { streams: away = 0 } = {}, images }: DepthaiOptions) {
  return {
    listStreams({ state, path }) {
      const camera = findCamera(state, path.mxid)!;
      return ok(streamNames(camera).map((name) => ({ name, active: Object.hasOwn(camera.streams, name) })));
    },
    activateStream(call) {
      const { mxid, stream_name: name } = call.path;
      if (!findCamera(call.state, mxid)!.isBooted) return shutDown(mxid);
      changeCamera(call, mxid, (camera) => activate(camera, name, call.now), { restart: away });
      return afterRestart(call, away, created);
    },
    deactivateStream(call) {
      const { mxid, stream_name: name } = call.path;
      const { isBooted, streams: active } = findCamera(call.state, mxid)!;
      if (!isBooted) return shutDown(mxid);
      if (!Object.hasOwn(active, name)) return accepted;
      changeCamera(call, mxid, (camera) => delete camera.streams[name], { restart: away });
      return afterRestart(call, away, accepted);
    },
    getStreamConfig: (call) => ok(streamIn(call).config),
    updateStreamConfig(call) {
      const { mxid, stream_name: name } = call.path;
      changeCamera(
        call,
        mxid,
        (camera) => {
          const stream = camera.streams[name]!;
          stream.config = configOf(stream.kind, call.body) as never;
        },
        { restart: away },
      );
      return afterRestart(call, away, ok(streamIn(call).config));
    },
    getStreamControl: (call) => ok(streamIn(call).control),
    updateStreamControl(call) {
      const { mxid, stream_name: name } = call.path;
      const given = changesOf(call.body);
      const triggered = given.focus?.auto_focus_trigger ? name : undefined;
      changeCamera(
        call,
        mxid,
        (camera) => {
          Object.assign(camera.streams[name]!.control, given);
        },
        { triggered },
      );
      return ok(streamIn(call).control);
    },
    async captureStillImage(call) {
      const { mxid, stream_name: name } = call.path;
      const format = formatOf(call.query.format);
      const camera = findCamera(call.state, mxid)!;
      const number = newestFrame(streamIn(call), call.now);
      if (number === undefined) return failure();
      const { state } = call;
      const body = await encodeImage(() => render({ state, camera, name, number }, 'still'), format, images);
      if (body) return { status: 200, body, headers: { 'content-type': `image/${format}` } };
      const msg = `writing ${format} needs sharp: simulateDepthai({ images: sharpImages() })`;
      return invalid([{ type: 'enum', loc: ['query', 'format'], msg, input: call.query.format ?? null }]);
    },
  } satisfies Partial<DepthaiHandlers>;
}

function streamIn({ state, path }: OfStream): Stream {
  return findCamera(state, path.mxid)!.streams[path.stream_name]!;
}

const colorMembers = ['resolution', 'still_size', 'preview_size', 'video_size', 'sensor_crop', 'fps'];
const monoMembers = ['resolution', 'fps'];

/** What belongs to the stream's variant; members that the server doesn't know are ignored. */
function configOf(kind: Stream['kind'], given: object): object {
  const members = kind === 'color' ? colorMembers : monoMembers;
  return Object.fromEntries(members.map((member) => [member, (given as Record<string, unknown>)[member]]));
}
