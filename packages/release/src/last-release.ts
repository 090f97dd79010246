import { root } from '@labrig/house/workspace';
import { checkLastReleases } from './last-release/check.ts';

const counts = await checkLastReleases(root);
if (counts.size === 0) console.log('there is no release yet: nothing was written against one');
for (const [tag, count] of counts) console.log(`passed    what was written against ${tag}: ${count} files`);
