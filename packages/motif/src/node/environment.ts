import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Where the recording system is and how to be let in, as far as the environment says: the vendor's own variables. */
export interface Environment {
  /** `MOTIF_HOST`; 127.0.0.1 if unset or empty. */
  readonly host: string;
  /** `MOTIF_PORT`; 6083 if unset or no number. */
  readonly port: number;
  /** `MOTIF_API_KEY`; without it what the command `recnode-apikey` prints, which exists on the recording system itself. */
  readonly apiKey: string | undefined;
}

/** Reads the variables that Motif sets for the experiments that it launches. */
export function environment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const { MOTIF_PORT: port = '' } = variables;
  return {
    host: variables['MOTIF_HOST'] || '127.0.0.1',
    // A number as the vendor's client reads it: digits, with spaces around them or not.
    port: /^\s*\d+\s*$/.test(port) ? Number(port) : 6083,
    get apiKey() {
      return variables['MOTIF_API_KEY'] || askRecordingSystem();
    },
  };
}

function askRecordingSystem(): string | undefined {
  try {
    return (
      execFileSync('recnode-apikey', { encoding: 'utf8', timeout: 5000, stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}

/**
 * The metadata of the experiment that Motif launched: the JSON object in the file that `MOTIF_METADATA_JSON_PATH` names.
 * Without the variable, or if the file can't be read, an empty object (in the second case with a warning).
 */
export function experimentMetadata(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, unknown> {
  const path = variables['MOTIF_METADATA_JSON_PATH'];
  if (!path) return {};
  try {
    const metadata: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
      throw new TypeError(`${path} holds no JSON object`);
    return metadata as Record<string, unknown>;
  } catch (error) {
    process.emitWarning(`MOTIF_METADATA_JSON_PATH can't be read: ${(error as Error).message}`);
    return {};
  }
}
