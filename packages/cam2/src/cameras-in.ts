import type { Camera } from './generated/operations.ts';

/**
 * Is it a camera, as far as a program must know before it may look inside? What it has beyond its id, its type and its
 * retrieval is as the server says.
 */
function isCamera(value: unknown): value is Camera {
  const { cameraID, type, retrieval } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof cameraID === 'string' && typeof type === 'string' && typeof retrieval === 'object' && retrieval !== null
  );
}

/** The camera that an answer is, if it is one. */
export function oneCamera(answer: unknown): Camera | undefined {
  return isCamera(answer) ? answer : undefined;
}

/** The cameras in an answer, if all of them are some. */
export function allCameras(answer: readonly unknown[]): readonly Camera[] | undefined {
  return answer.every(isCamera) ? answer : undefined;
}
