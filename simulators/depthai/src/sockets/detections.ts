import { detect } from '../network/detect.ts';
import { findCamera, kindOf, streamOf } from '../streams/inventory.ts';
import { inactive, noCamera, noStream } from '../answers.ts';
import { follow } from './follow.ts';
import { refused } from './refused.ts';
import type { AnyAnswer, Message, SocketPage, Visit } from '@labrig/simulator';
import type { DepthaiState } from '../state.ts';

/** What a network finds: a text for each picture that it has looked at. Without a network the socket opens and breaks. */
export const detections: SocketPage<DepthaiState> = (visit): AsyncIterable<Message> | AnyAnswer =>
  refused(visit) ?? absent(visit) ?? messages(visit);

function absent({ state, path }: Visit<DepthaiState>): AnyAnswer | undefined {
  const { mxid = '', stream_name: name = '' } = path;
  const camera = findCamera(state, mxid);
  if (!camera) return noCamera(mxid);
  if (!kindOf(camera, name)) return noStream(name);
  return streamOf(camera, name) ? undefined : inactive(name);
}

async function* messages(visit: Visit<DepthaiState>): AsyncGenerator<Message> {
  for await (const { camera, stream, name, number } of follow(visit)) {
    if (!stream.network) throw new Error(`no network runs on ${name}`);
    yield JSON.stringify(detect(camera, name, number));
  }
}
