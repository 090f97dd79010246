/** The part of a changeset that users read. */
interface Changeset {
  readonly id: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string }[];
}

/** What users could not make sense of in changesets: one line each. */
export function puzzling(changesets: readonly Changeset[]): readonly string[] {
  return changesets.flatMap(({ id, summary, releases }) => [
    // No heading, no list, no commit message.
    ...(/^[A-Z`][^\n#]+\.$/.test(summary) ? [] : [`${id}: it is no sentence or two`]),
    ...releases
      .filter(({ name }) => !/^(?:@labrig\/|labrig$)/.test(name))
      .map(({ name }) => `${id}: nobody knows ${name}`),
  ]);
}
