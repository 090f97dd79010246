import { isRefused } from '@labrig/simulator';
import { fieldsOf } from './fields.ts';
import { retrievalOf } from './retrieval.ts';
import type { Camera, CameraUpdate, NewCamera } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';

/** A camera that is added. */
export function newCamera(given: NewCamera, cameraID: string): Camera | Refused<422> {
  const { type, is_active_image, is_active_video } = given;
  const fields = fieldsOf(given);
  if (isRefused(fields)) return fields;
  const retrieval = retrievalOf(type, { ...given.retrieval });
  if (isRefused(retrieval)) return retrieval;
  return { cameraID, ...fields, type, is_active_image, is_active_video, retrieval } as Camera;
}

/**
 * A camera after a change. What is null or not given stays. How it is reached is replaced as a whole if its type changes, and
 * changes member by member if not; the schema has seen to it that a type comes along.
 */
export function changedCamera(camera: Camera, given: CameraUpdate): Camera | Refused<422> {
  const fields = fieldsOf(given, camera);
  if (isRefused(fields)) return fields;
  const type = given.type ?? camera.type;
  const before = type === camera.type ? { ...camera.retrieval } : {};
  const retrieval = retrievalOf(type, { ...given.retrieval }, before);
  if (isRefused(retrieval)) return retrieval;
  return {
    ...camera,
    ...fields,
    type,
    is_active_image: given.is_active_image ?? camera.is_active_image,
    is_active_video: given.is_active_video ?? camera.is_active_video,
    retrieval,
  } as Camera;
}
