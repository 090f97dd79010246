import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

type Tarball = Uint8Array<ArrayBuffer>;

/** What a package of modules alone can't give: types for what resolved modules before 2020, and a copy for `require`, which takes modules as they are. */
const given = new Set(['NoResolution of node10', 'CJSResolvesToESM of node16-cjs']);

/** What is wrong with a package as it is published, for those who install it. */
export async function packageMistakes(tarball: Tarball): Promise<readonly string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** How the types of a package differ from its code, by each way in which it may be resolved. */
export async function typeMistakes(tarball: Tarball): Promise<readonly string[]> {
  const { types, ...result } = await checkPackage(createPackageFromTarballData(tarball));
  if (!types || types.kind !== 'included') return ['it has no types'];
  return ('problems' in result ? result.problems : [])
    .map((problem) => ('resolutionKind' in problem ? `${problem.kind} of ${problem.resolutionKind}` : problem.kind))
    .filter((problem) => !given.has(problem));
}
