/** What stands at the root of the repository, and is a page of the site all the same. */
export const guests: Readonly<Record<string, string>> = {
  'README.md': 'index.md',
  'CONTRIBUTING.md': 'contributing.md',
};
