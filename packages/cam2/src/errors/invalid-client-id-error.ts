/** What was given as `clientID` can't be one: ids have exactly 96 characters. Thrown by `createCam2`; never shows the value. */
export class InvalidClientIdError extends TypeError {
  override get name(): string {
    return 'InvalidClientIdError';
  }
}
