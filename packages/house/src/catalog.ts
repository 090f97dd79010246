import type { Package } from './workspace.ts';

/** One version of everything: a dependency names the catalog or the workspace, never a version of its own. */
export function outsideTheCatalog(packages: readonly Package[]): readonly string[] {
  return packages.flatMap(({ folder, manifest }) => {
    // Peers are left out: they state a range that the user's own version has to fit.
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^(?:catalog|workspace):/.test(version))
      .map(([name, version]) => `${folder}: ${name} is ${version}, not from the catalog`);
  });
}
