// The lines of a CHANGELOG.md: what a user can do now, in sentences, and in one line what came along with it.

/** @param {{ summary: string }} changeset */
const getReleaseLine = async ({ summary }) => `- ${summary.trim().split('\n').join('\n  ')}`;

/**
 * @param {readonly unknown[]} _changesets
 * @param {readonly { name: string, newVersion: string }[]} updated
 */
const getDependencyReleaseLine = async (_changesets, updated) =>
  updated.length === 0 ? '' : `- With ${updated.map(({ name, newVersion }) => `${name} ${newVersion}`).join(', ')}.`;

export default { getReleaseLine, getDependencyReleaseLine };
