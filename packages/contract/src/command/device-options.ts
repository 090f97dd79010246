import { Option } from 'commander';
import { CommandError } from './command-error.ts';
import { readText } from './files.ts';
import type { Command } from 'commander';
import type { DeviceOptions } from '../node/device-target.ts';
import type { VendorLine } from './vendors.ts';

type Given = Readonly<Record<string, string | undefined>>;

/** Adds what says how a device is reached. */
export function addTls(command: Command): Command {
  return command
    .option(
      '--certificate <file>',
      'the certificate of a device that has made its own, PEM: it is trusted, and nothing else',
    )
    .option('--fingerprint <hex>', 'its SHA-256, as a further check');
}

/** Adds the vendor's credentials, which may also come from variables. */
export function addCredentials(command: Command, { credentials }: VendorLine): Command {
  for (const { flag, variable, description } of credentials)
    command.addOption(new Option(`${flag} <text>`, description).env(variable));
  return command;
}

/** The credentials that were given. @throws CommandError if one is missing. */
export function credentialsIn({ name, credentials }: VendorLine, given: Given): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { flag, variable, place, isOptional } of credentials) {
    const value = given[camel(flag)];
    if (value === undefined || value === '') {
      if (isOptional) continue;
      throw new CommandError(`${name} needs ${flag}, or the variable ${variable}`);
    }
    const [first, second] = place;
    if (second === undefined) found[first] = value;
    else found[first] = { ...(found[first] as object | undefined), [second]: value };
  }
  return found;
}

/** How the device is reached. @throws CommandError for an address or a certificate that is none. */
export async function reachIn(
  url: string,
  given: Given,
): Promise<Pick<DeviceOptions, 'url' | 'certificate' | 'fingerprint'>> {
  const { certificate: file, fingerprint } = given;
  if (!/^https?:\/\/[^/?#]/.test(url) || !URL.canParse(url))
    throw new CommandError(`${url} is no address: it must begin with http:// or https://`);
  const { username, password, search, hash, protocol } = new URL(url);
  if (username || password || search || hash)
    throw new CommandError('the address must be no more than host, port and path');
  if (fingerprint !== undefined && file === undefined) throw new CommandError('--fingerprint needs --certificate, too');
  if (file !== undefined && protocol !== 'https:')
    throw new CommandError('--certificate needs an address that begins with https://');
  const certificate = file === undefined ? undefined : await readText(file);
  return { url, ...(certificate !== undefined && { certificate }), ...(fingerprint !== undefined && { fingerprint }) };
}

/** `--api-key` → `apiKey`, as commander has it. */
function camel(flag: string): string {
  return flag.slice(2).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
