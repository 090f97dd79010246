/** Where bytes are kept; answers the number under which they are found again. */
export type KeepBytes = (bytes: Uint8Array) => number;

/**
 * A value in the place of one that JSON lacks. The member `$` says which: `"undefined"`, `"NaN"`, `"Infinity"`, `"-Infinity"`, `"-0"`;
 * a number, of bytes that are kept elsewhere; or an object, which stands for itself and has a member `$` of its own.
 */
export interface Stand {
  readonly $: unknown;
}

/**
 * Plain data as JSON text: objects, lists, texts, numbers of every kind, `null`, `undefined` and bytes. Everything that JSON has is
 * as it is there, so that a file can be read by other programs, too.
 *
 * @throws TypeError for what is no plain data: functions, class instances, maps, sets, dates.
 */
export function encode(value: unknown, keep: KeepBytes): string {
  return JSON.stringify(plain(value, '', keep));
}

/** The value itself where JSON has all of it: most data is not copied. */
function plain(value: unknown, key: string | number, keep: KeepBytes): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : stand(Object.is(value, -0) ? '-0' : `${value}`);
    case 'undefined':
      return stand('undefined');
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return plainList(value, keep);
      if (value instanceof Uint8Array) return stand(keep(value));
      if (isPlain(value)) return plainObject(value, keep);
  }
  const kind = typeof value === 'object' ? value!.constructor?.name : typeof value;
  throw new TypeError(`a state must be plain data, and its ${JSON.stringify(key)} is of the kind ${kind}`);
}

function plainList(list: readonly unknown[], keep: KeepBytes): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const item = plain(list[index], index, keep);
    if (item !== list[index] || item === undefined) (copy ??= [...list])[index] = item;
  }
  return copy ?? list;
}

function plainObject(object: Readonly<Record<string, unknown>>, keep: KeepBytes): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    const member = plain(object[key], key, keep);
    if (member !== object[key]) put((copy ??= { ...object }), key, member);
  }
  const whole = copy ?? object;
  return Object.hasOwn(object, '$') ? stand(whole) : whole;
}

function stand($: unknown): Stand {
  return { $ };
}

/** In whatever realm it was made: its prototype has none. */
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Sets a member, whatever its name: to an assignment, `__proto__` would mean something else. */
export function put(object: object, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<string, unknown>)[key] = value;
}
