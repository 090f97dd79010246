/**
 * What is wrong with a list of statuses that nobody exercises: an entry that is exercised has to go, so that the list can only
 * shrink, and what is missing from it needs a scenario, or a reason.
 */
export function untestedMistakes(
  untested: Readonly<Record<string, string>>,
  missing: readonly string[],
): readonly string[] {
  const listed = Object.keys(untested);
  return [
    ...listed
      .filter((status) => !missing.includes(status))
      .map((status) => `${status} is exercised: take it off the list`),
    ...missing.filter((status) => !listed.includes(status)).map((status) => `${status} is exercised by no scenario`),
    ...listed.filter((status) => untested[status]!.split(' ').length < 5).map((status) => `${status} has no reason`),
  ];
}
