/**
 * What was given as `clientSecret` can't be one: secrets have 71 characters or more. Thrown by `createCam2`; never shows the
 * value.
 */
export class InvalidClientSecretError extends TypeError {
  override get name(): string {
    return 'InvalidClientSecretError';
  }
}
