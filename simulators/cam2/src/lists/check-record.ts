import { explain } from '../explain.ts';
import { spec } from '../generated/spec.ts';
import { members } from '../cameras/retrieval.ts';
import type { Camera } from '../generated/spec.ts';

/** What is wrong with a camera of a list; `undefined`: nothing. The same holds as for cameras that clients add. */
export function checkRecord(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return 'a camera is an object.';
  const { cameraID, retrieval, ...camera } = record as Partial<Camera>;
  const validate = spec.operations.find(({ id }) => id === 'createCamera')!.validate.body!;
  if (!validate({ ...camera, ...(retrieval !== undefined && { retrieval: withoutOpenPort(retrieval) }) })) {
    return explain((validate.errors ?? []).map((error) => ({ ...error, in: 'body' })));
  }
  if (cameraID !== undefined && !(typeof cameraID === 'string' && /^[\da-f]{24}$/i.test(cameraID))) {
    return 'cameraID is malformed.';
  }
  const known: readonly string[] = members[camera.type!];
  const foreign = Object.keys(retrieval!).find((name) => !known.includes(name));
  return foreign === undefined ? undefined : `a camera of the type ${camera.type} has no ${foreign}.`;
}

/** The port that only the caller knows is none that clients may write, and not this function's concern. */
function withoutOpenPort(retrieval: unknown): unknown {
  if (typeof retrieval !== 'object' || retrieval === null || !('port' in retrieval)) return retrieval;
  const { port, ...others } = retrieval;
  return port === '{port}' ? others : retrieval;
}
