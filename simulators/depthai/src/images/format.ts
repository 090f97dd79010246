import type { StillFormat } from '../generated/spec.ts';

/** The format that is asked for: capital letters do as well, nothing is JPEG, and so is `jpg`. */
export function formatOf(given: string | undefined): StillFormat {
  const name = given?.toLowerCase() ?? '';
  return name === '' || name === 'jpg' ? 'jpeg' : (name as StillFormat);
}
