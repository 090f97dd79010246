import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf } from '@labrig/house/workspace';
import { Refusal } from './refusal.ts';

/** What a vendor is called, wherever it has a name. */
export interface Names {
  /** Of rooms, devices and variables: `acme`. */
  readonly name: string;
  /** In the names of functions and types: `Acme`. */
  readonly pascal: string;
  /** In the names of environment variables: `ACME`. */
  readonly upper: string;
  /** What it sells, as people write it: `Acme cameras`. */
  readonly title: string;
}

/** A lab has members of these names beside its devices, or options. */
const membersOfLabs = `clock close devices ended events faults generation hardware hold idle journal keep look requests reset
  restore seed signal simulator simulators snapshot snapshots start store timeline upcoming validation`;
/** What the command and the control API call something else. */
const words = 'all api console control device hosting lab labs scenario up vendor';
/** What can't be the name of a variable. */
const keywords = `await break case catch class const continue default delete do else enum export extends false finally for
  function if import in interface let new null package private protected public return static super switch this throw true try
  typeof undefined var void while with yield`;
const taken = [membersOfLabs, words, keywords].flatMap((names) => names.split(/\s+/));

/**
 * The names of a vendor that the house under `base` doesn't have yet.
 *
 * @param title - default: the name with a capital letter, and `cameras`.
 * @throws Refusal for a name that can't be one, or that something has already.
 */
export function namesOf(name: string, title: string | undefined, base: string): Names {
  if (/[/\\]|^\.+$/.test(name)) throw new Refusal(`${name} is a path; a vendor has a plain name, such as acme`);
  if (!/^[a-z][a-z0-9]{1,19}$/.test(name))
    throw new Refusal(
      `${name} can't be the name of a package and a variable; use 2 to 20 of a-z and 0-9, a letter first`,
    );
  const folders = packagesOf(base).map(({ folder }) => folder);
  if (['packages', 'simulators'].every((rooms) => folders.includes(`${rooms}/${name}`)))
    throw new Refusal(`there is a vendor ${name} already`);
  const isTaken = taken.includes(name) || folders.some((folder) => folder.endsWith(`/${name}`));
  if (isTaken || existsSync(join(base, 'docs', `${name}.md`)))
    throw new Refusal(`${name} means something else in this house; choose another name`);
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  const written = title ?? `${pascal} cameras`;
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .()+-]{1,59}$/u.test(written))
    throw new Refusal(`the title ${JSON.stringify(written)} must be 2 to 60 letters, digits and blanks`);
  return { name, pascal, upper: name.toUpperCase(), title: written };
}
