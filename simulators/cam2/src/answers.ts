import type { Error as Refusal } from './generated/spec.ts';

/** A call that the server refuses. */
export interface Refused<Status extends number = number> {
  readonly status: Status;
  readonly body: Refusal;
}

/** The name that programs read follows from the status. */
const types: Readonly<Record<number, string>> = {
  400: 'RequestFormatError',
  401: 'AuthenticationError',
  403: 'AuthorizationError',
  404: 'ResourceNotFoundError',
  409: 'ResourceConflictError',
  413: 'RequestFormatError',
  422: 'RequestFormatError',
};

/** A refusal in the one envelope that there is. */
export function refused<const Status extends number>(status: Status, message: string): Refused<Status> {
  return { status, body: { errorType: types[status] ?? 'InternalError', message } };
}

// Texts that the vendor's own client or server is known to use.
export const noCredentials = refused(422, 'Must include clientID and clientSecret.');
export const noSuchApp = refused(404, 'No app exists with given clientID.');
export const wrongSecret = refused(401, 'Bad client secret.');
export const expired = refused(401, 'Token expired.');
export const legacyTaken = refused(409, 'legacyCameraIDAlreadyExist');

// The others are those of the spec's examples.
export const noToken = refused(401, 'This call needs a token.');
export const invalidToken = refused(401, 'The token is not valid here.');
export const twoTokens = refused(400, 'The token came in two places.');
export const notAdmin = refused(403, 'Writing cameras needs the level admin.');
export const wrongOwner = refused(403, 'The app belongs to somebody else.');
export const noSuchCamera = refused(404, 'No camera has this cameraID.');
export const noSuchLegacyCamera = refused(404, 'No camera has this legacy_cameraID.');
