import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refused, server } from '../fixtures/server.ts';
import {
  AuthenticationError,
  AuthorizationError,
  DecodeError,
  FormatError,
  HttpError,
  InternalError,
  ResourceConflictError,
  ResourceNotFoundError,
} from '../index.ts';

const cases: readonly [status: number, expected: typeof HttpError, errorType: string, message: string][] = [
  [400, FormatError, 'RequestFormatError', 'The body is not JSON.'],
  [401, AuthenticationError, 'AuthenticationError', 'The token is not valid here.'],
  [403, AuthorizationError, 'AuthorizationError', 'Writing cameras needs the level admin.'],
  [404, ResourceNotFoundError, 'ResourceNotFoundError', 'No camera has this cameraID.'],
  [409, ResourceConflictError, 'ResourceConflictError', 'legacyCameraIDAlreadyExist'],
  [413, FormatError, 'RequestFormatError', 'The body is larger than 102400 bytes.'],
  [422, FormatError, 'RequestFormatError', 'latitude must be between -90 and 90.'],
  [500, InternalError, 'InternalError', 'Something went wrong in the server.'],
];

const update = (status: number, body: object) =>
  server({ 'PUT /cameras/a': () => Response.json(body, { status }) })
    .cam2.camera('a')
    .update({ city: 'Oslo' });

describe("a refusal is an error of the vendor's name, and an HttpError", () => {
  test.each(cases)('%i: %o', async (status, expected, errorType, message) => {
    const { name } = expected;
    const error = await failure(update(status, { errorType, message }), HttpError);
    expect(error).toBeInstanceOf(expected);
    expect(error).toMatchObject({ name, kind: 'http', status, code: errorType, vendorMessage: message, attempts: 1 });
    expect(error.message).toContain(
      `updateCamera (PUT http://cam2.test/cameras/a) answered ${status}: ${message} (code ${errorType})\n`,
    );
    expect(error.stack).toContain(`${name}: updateCamera`);
    expect(error.toJSON()).toMatchObject({ name, status, code: errorType });
  });

  test('by its status, whatever stands in the envelope', async () => {
    const odd = await failure(update(422, { errorType: 'Teapot', message: { deep: 1 } }), FormatError);
    expect([odd.code, odd.vendorMessage]).toEqual(['Teapot', undefined]);
    const bare = await failure(update(409, {}), ResourceConflictError);
    expect([bare.code, bare.vendorMessage]).toEqual([undefined, undefined]);
  });

  test('with a status that the operation does not have it is a DecodeError', async () => {
    const search = server({
      'GET /cameras/search': () => refused(403, 'AuthorizationError', 'no'),
    }).cam2.cameras.search();
    expect(await failure(search, DecodeError)).toMatchObject({ reason: 'status', status: 403 });
  });
});
