import type { Condition } from '../conditions.ts';
import type { CallOptions } from '../call.ts';
import type { ClipMetadata } from '../timecode.ts';
import type { Session } from './sessions.ts';

/** What a trial is found or made in. */
export interface TrialPlace {
  /** A session; of it, its path and the name of its project. */
  readonly session: Pick<Session, 'projectPath'> & { readonly project: { readonly name: string } };
  /** A condition of that session, from `conditionsFromSession` or a new one. */
  readonly condition: Pick<Condition, 'path'> & {
    readonly clips: readonly { readonly id: string; readonly title: string }[];
  };
}

/**
 * The trial of this name in a condition; where there is none, it is made. Without a name it is `Trial-` and the number after the
 * largest one that a title has behind its first `-`. Titles without such a number don't count, where the vendor's function crashes.
 */
export async function addOrGetTrial(
  create: (project: string, metadata: ClipMetadata, options?: CallOptions) => Promise<string>,
  { session, condition }: TrialPlace,
  trialName?: string,
  options?: CallOptions,
): Promise<string> {
  const title = trialName ?? `Trial-${1 + Math.max(0, ...condition.clips.map((clip) => numberIn(clip.title)))}`;
  const known = condition.clips.find((clip) => clip.title === title);
  if (known) return known.id;
  return create(session.project.name, { title, projectPath: session.projectPath + condition.path }, options);
}

function numberIn(title: string): number {
  const [, number = ''] = title.split('-');
  return /^\s*\d+\s*$/.test(number) ? Number(number) : 0;
}
