/** Writes a body. NaN and Infinity, which JSON would quietly turn into `null`, are refused. */
export const encodeJson = (body: unknown): string =>
  JSON.stringify(body, (name, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON has no ${value}: ${name}`);
    return value;
  });
