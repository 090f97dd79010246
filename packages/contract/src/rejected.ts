/**
 * The error of a call that must fail. It is made here, so that no promise can fail before somebody waits for it.
 *
 * @throws Error if it doesn't fail, or with another class of error.
 */
export async function rejected<Expected extends Error>(
  call: () => Promise<unknown>,
  expected: new (...args: never[]) => Expected,
): Promise<Expected> {
  try {
    await call();
  } catch (error) {
    if (error instanceof expected) return error;
    throw error;
  }
  throw new Error(`this must fail with ${expected.name}`);
}
