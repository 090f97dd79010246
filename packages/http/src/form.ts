/** A body that can be sent again: all of it is at hand. */
export type Sendable = string | Blob | FormData | URLSearchParams;

/**
 * Writes an object as `multipart/form-data`: arrays repeat their name, files go as they are, other objects as JSON;
 * `undefined` and `null` are left out.
 */
export function formData(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of partsOf(body)) {
    if (value instanceof Blob) form.append(name, value);
    else if (typeof value === 'object') form.append(name, JSON.stringify(value));
    else form.append(name, String(value));
  }
  return form;
}

/** Writes an object as `application/x-www-form-urlencoded`, with the same rules; it can't carry files. */
export function urlEncoded(body: unknown): URLSearchParams {
  return new URLSearchParams(
    partsOf(body).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  );
}

/** Writes a form if there are files to carry; else nothing, and the body goes as JSON. */
export function withFiles(body: unknown): FormData | undefined {
  return partsOf(body).some(([, value]) => value instanceof Blob) ? formData(body) : undefined;
}

function partsOf(body: unknown): (readonly [string, unknown])[] {
  return Object.entries(body as object).flatMap(([name, values]) =>
    [values]
      .flat()
      .flatMap((value: unknown) => (value === undefined || value === null ? [] : [[name, value] as const])),
  );
}
