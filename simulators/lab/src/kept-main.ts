import { isDeepStrictEqual } from 'node:util';
import { UpError } from './up-error.ts';
import type { LabRequest, LabStore } from '@labrig/simulator';
import type { LabFile } from '@labrig/simulator/node';

/** What the lab of a file was asked to be, and is asked to be now. */
interface Asked extends LabRequest {
  /** Settings of the vendors, by the command line's names. */
  readonly settings?: Readonly<Record<string, number>>;
}

/** The main lab of a file: what makes it, and where it is kept. */
export interface KeptMain {
  readonly asked: Asked;
  readonly store: LabStore;
}

const options = { vendors: 'simulators', seed: '--seed', scenario: '--scenario', settings: 'settings' } as const;

/**
 * The main lab of a file goes on as what it was made; a new file begins with what is asked for.
 *
 * @param path - the file's name, for the message.
 * @throws UpError if the lab in the file is another one than is asked for.
 */
export function keptMain(file: LabFile, path: string, asked: Asked): KeptMain {
  const name = 'main';
  if (!file.names().includes(name)) return { asked, store: file.begin(name, asked) };
  const kept = file.about(name) as Asked;
  const about = { ...kept, ...vendorsOf(kept) };
  for (const [member, what] of Object.entries(options)) {
    const wanted = asked[member as keyof Asked];
    if (wanted === undefined || isDeepStrictEqual(wanted, about[member as keyof Asked])) continue;
    throw new UpError(
      `${path} holds a lab that was made with other ${what}: leave them out to go on with it, or take another file`,
    );
  }
  return { asked: about, store: file.store(name) };
}

/** Those that the scenario names, where nobody named any. */
function vendorsOf({ vendors, scenario }: Asked): Pick<Asked, 'vendors'> {
  const named = vendors ?? (scenario && Object.keys((scenario as { devices?: object }).devices ?? {}));
  return named ? { vendors: named } : {};
}
