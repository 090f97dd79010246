/** The first release of Node that the package is made for, as its `engines` say. */
const least = [22, 18] as const;

/** What is wrong with a version of Node; `undefined`: nothing. */
export function complaintAbout(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return undefined;
  return `Node ${least.join('.')} or later is needed, and this is ${version}`;
}
