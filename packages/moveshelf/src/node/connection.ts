import { readFile } from 'node:fs/promises';

/** Where the key and the server are. */
export interface ConnectionOptions {
  /** The file that the vendor's page gives out. Default: `mvshlf-api-key.json` in the current folder. */
  readonly apiKeyFile?: string | URL;
  /** Default: `https://api.moveshelf.com`, the server in Europe. */
  readonly baseUrl?: string;
}

/**
 * What `createMoveshelf` needs, from the vendor's own file: `{"application": "…", "secretKey": "…"}`.
 *
 * @throws TypeError if there is no such file, or no key in it. It never shows what is in the file.
 * @example
 * const moveshelf = createMoveshelf(await moveshelfConnection());
 */
export async function moveshelfConnection({
  apiKeyFile = 'mvshlf-api-key.json',
  baseUrl = 'https://api.moveshelf.com',
}: ConnectionOptions = {}): Promise<{ readonly baseUrl: string; readonly secretKey: string }> {
  const text = await readFile(apiKeyFile, 'utf8').catch((cause: unknown) => {
    throw new TypeError(`${String(apiKeyFile)}: no API key file; make one on your profile page`, { cause });
  });
  const secretKey = keyIn(text);
  if (!secretKey) throw new TypeError(`${String(apiKeyFile)}: no JSON object with a secretKey`);
  return { baseUrl, secretKey };
}

function keyIn(text: string): string | undefined {
  try {
    const { secretKey } = JSON.parse(text) as { readonly secretKey?: unknown };
    return typeof secretKey === 'string' ? secretKey : undefined;
  } catch {
    // The platform's error would quote the file.
    return undefined;
  }
}
