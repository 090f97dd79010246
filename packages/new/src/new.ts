import { parseArgs } from 'node:util';
import { root } from '@labrig/house/workspace';
import { namesOf } from './names.ts';
import { newVendor } from './new-vendor.ts';
import { Refusal } from './refusal.ts';

const usage = 'pnpm new vendor <name> [--title "Acme cameras"]';

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { title: { type: 'string' } } });
  const [what, name, ...more] = positionals;
  if (what !== 'vendor' || name === undefined || more.length > 0) throw new Refusal(usage);
  const { made, changed } = newVendor(namesOf(name, values.title, root), root);
  console.log(`${made.length} files are new, and ${changed.length} know ${name} now:\n  ${changed.join('\n  ')}

Now:
  pnpm install
  pnpm api        writes what its packages let users see
  pnpm coverage   runs its scenarios, and writes what they exercise
  pnpm test       all passes as it is
docs/add-a-vendor.md says in which order the small example becomes ${name}.`);
} catch (error) {
  const isExpected = error instanceof Refusal || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isExpected) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
