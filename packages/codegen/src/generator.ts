/** Whose code it is: a side of the wire, or whoever reads documents of a schema. */
export type Target = 'client' | 'simulator' | 'schema';

export interface Source {
  /** The spec, as an absolute path. */
  readonly file: string;
  readonly target: Target;
  /** What a simulator imports the kernel's types from: the kernel itself serves a spec, too. */
  readonly kernel: string;
  /** Where a client's own GraphQL documents lie, as an absolute path. */
  readonly documents: string;
}

/** File name → text. */
export type Files = Readonly<Record<string, string>>;

/** Turns one kind of spec into code; refuses what breaks the rules with a `SpecError`. */
export type Generator = (source: Source) => Promise<Files>;
