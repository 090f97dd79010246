import { createHash } from 'node:crypto';
import { origin, secret } from '../cassette/cassette.ts';
import { createVault } from '../secrets/vault.ts';
import type { CassetteBody, CassetteBytes, CassettePart } from '../cassette/cassette.ts';

/** Longer bodies than this, in bytes, are told by their length and hash. */
const most = 256 * 1024;

/** Headers of the connection, not of the message. */
const dropped = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'user-agent',
]);

/** Makes of what went over the wire what a cassette may hold. */
export interface Sanitiser {
  path(path: string): string;
  headers(headers: Headers): Record<string, string>;
  body(bytes: Uint8Array, type: string): Promise<CassetteBody | undefined>;
}

/** @param device - the device's own address, which is nobody's business. */
export function createSanitiser(device: string): Sanitiser {
  const vault = createVault([], secret);
  // Some servers write their addresses with escaped slashes.
  const placeless = (text: string): string =>
    text.replaceAll(device, origin).replaceAll(device.replaceAll('/', '\\/'), origin);
  return {
    path: (path) => vault.path(placeless(path)),
    headers: (headers) =>
      vault.headers(
        [...headers].filter(([name]) => !dropped.has(name)).map(([name, value]) => [name, placeless(value)]),
      ),
    async body(bytes, type) {
      if (bytes.byteLength === 0) return undefined;
      if (bytes.byteLength > most) return told(bytes);
      if (type.startsWith('multipart/form-data')) {
        const form = await parts(bytes, type, vault.json);
        return form ? { form } : told(bytes);
      }
      const text = textIn(bytes, type);
      if (text === undefined) return told(bytes);
      if (type.includes('urlencoded')) return { text: vault.path(`?${placeless(text)}`).slice(1) };
      const json = jsonIn(placeless(text));
      return json === undefined ? { text: vault.raw(placeless(text)) } : { json: vault.json(json) };
    },
  };
}

/** What bytes are, without the bytes. */
function told(bytes: Uint8Array): CassetteBytes {
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The text of a body that is one. */
function textIn(bytes: Uint8Array, type: string): string | undefined {
  if (!/^$|json|text|xml|urlencoded|graphql/.test(type)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON that is the same when it is written again; `undefined` for what isn't, such as numbers beyond all bounds. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number beyond all bounds');
      return value;
    });
  } catch {
    return undefined;
  }
}

/** The parts of a form; `undefined` for what is none. */
async function parts(
  bytes: Uint8Array,
  type: string,
  clean: (value: unknown) => unknown,
): Promise<readonly CassettePart[] | undefined> {
  let form: FormData;
  try {
    form = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
  return Promise.all(
    [...form].map(async ([name, part]): Promise<CassettePart> => {
      if (typeof part !== 'string') return { name, file: part.name, ...told(await part.bytes()) };
      return { name, value: (clean({ [name]: part }) as Record<string, string>)[name]! };
    }),
  );
}
