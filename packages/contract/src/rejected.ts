/** The error of a promise that must fail. @throws Error if it doesn't, or with another class of error. */
export async function rejected<Expected extends Error>(
  promise: Promise<unknown>,
  expected: new (...args: never[]) => Expected,
): Promise<Expected> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof expected) return error;
    throw error;
  }
  throw new Error(`this must fail with ${expected.name}`);
}
