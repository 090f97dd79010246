/** Where something stands in a document: names of members, and places in lists. */
export type Path = readonly (string | number)[];

/** Something in a scenario that can't be. */
export interface ScenarioProblem {
  readonly path: Path;
  /** What is wrong, and what would be right. */
  readonly message: string;
  /** The problem is the name of the member that the path leads to, not its value. */
  readonly isName?: boolean;
}

/** `devices.motif.cameras[0].serial` */
export function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
