/**
 * Names of headers, query parameters, and members of bodies whose values are secrets, whatever the vendor: rather too many than
 * too few. A name counts if it ends so, with or without separators before it.
 */
const secretNames =
  /(?:token|secret|password|passwd|pwd|api[-_]?key|secret[-_]?key|access[-_]?key|credentials?|signature|authorization|cookie|card[-_]?number|uploadurl|downloaduri|previewdatauri|originaldatadownloaduri)$/i;

/** Is what stands under this name a secret? */
export function isSecretName(name: string): boolean {
  return secretNames.test(name);
}
