import type { Package } from './workspace.ts';

/** What each room may depend on, by name; the first room that fits a folder counts. */
const rooms: readonly { readonly folder: RegExp; readonly may: RegExp }[] = [
  { folder: /^packages\/(?:bench|docs|house|new|release)$/, may: /^/ },
  { folder: /^packages\/contract$/, may: /^(?!@labrig\/(?:bench|house|codegen)$)/ },
  { folder: /^packages\/labrig$/, may: /^(?!@labrig\/)|^@labrig\/(?:lab|contract)$/ },
  { folder: /^packages\/(?:codegen|fixtures)$/, may: /^(?!@labrig\/)/ },
  { folder: /^packages\/http$/, may: /$^/ },
  // Checksums are no core of this house.
  { folder: /^packages\/moveshelf$/, may: /^(?:@labrig\/http|crc-32|@node-rs\/crc32)$/ },
  { folder: /^packages\/[^/]+$/, may: /^@labrig\/http$/ },
  { folder: /^simulators\/kernel$/, may: /^(?!@labrig\/)/ },
  { folder: /^simulators\/lab$/, may: /^(?!@labrig\/)|^@labrig\/(?:.+-)?simulator$/ },
  { folder: /^simulators\/hosted$/, may: /^(?!@labrig\/)|^@labrig\/(?:lab|simulator)$/ },
  { folder: /^simulators\/[^/]+$/, may: /^(?!@labrig\/)|^@labrig\/simulator$/ },
];

/**
 * Dependencies that the table above forbids.
 *
 * Peers are the user's to bring, so only ours count there. `devDependencies` are free, because tests may bring the other
 * side in; the linter keeps them out of the sources.
 */
export function forbiddenDependencies(packages: readonly Package[]): readonly string[] {
  return packages.flatMap(({ folder, manifest }) => {
    const room = rooms.find((candidate) => candidate.folder.test(folder));
    if (!room) return [`${folder}: no room of the house`];
    const ours = Object.keys({ ...manifest.peerDependencies }).filter((name) => name.startsWith('@labrig/'));
    return Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
      .concat(ours)
      .filter((name) => !room.may.test(name))
      .map((name) => `${folder}: may not depend on ${name}`);
  });
}
