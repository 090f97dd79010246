import { HttpError } from '@labrig/http';

/** What excludes what, wherever somebody meets the rule. */
export const exclusion =
  'a depth stream and its two sensors are never active together, and the latest activation wins. ' +
  '`camera.streams()` tells what is active now.';

const isOff = `If the stream is off, activate it: ${exclusion}`;
const unknownStream = '`camera.streams()` tells which streams this camera has.';
const isShutDown = 'The camera is shut down: `camera.boot()` starts it.';
const variants =
  'A color sensor takes all members of the color variant, a mono sensor and depth all of the mono variant; ' +
  '`changeConfig()` fills in those that stay.';
const contradiction = 'An output takes value 1 with duty 100 or value 0 with duty 0, nothing in between.';

/** Operations that need an active stream. The vendor's server fails with 500 where there is none, and others say 404. */
const needsStream = {
  404: isOff,
  500: isOff,
};

/** What to do about a refusal, by operation and status. */
const advice: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  activateStream: { 404: unknownStream, 409: isShutDown },
  deactivateStream: { 404: unknownStream, 409: isShutDown },
  getCameraStats: { 409: isShutDown },
  getStreamConfig: needsStream,
  updateStreamConfig: { ...needsStream, 422: variants },
  getStreamControl: needsStream,
  updateStreamControl: needsStream,
  captureStillImage: needsStream,
  getNeuralNetwork: needsStream,
  deployNeuralNetwork: { ...needsStream, 500: `The file may be no blob for this chip. ${isOff}` },
  deleteNeuralNetwork: needsStream,
  updateDigitalOutput: { 500: contradiction },
  updateDigitalOutputs: { 500: contradiction },
};

/** An error with what this server's users should do about it, behind what holds for every server. */
export function advised(error: unknown): unknown {
  const words = error instanceof HttpError ? advice[error.operationId]?.[error.status] : undefined;
  if (!(error instanceof HttpError) || words === undefined) return error;
  const { message, stack } = error;
  error.message = `${message} ${words}`;
  // What is printed of an error nobody catches is its stack, which begins with the message as it was.
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
  return error;
}
