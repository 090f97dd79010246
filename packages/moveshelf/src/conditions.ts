import type { Session } from './resources/sessions.ts';

type Clip = Session['clips'][number];
type Norm = Session['norms'][number];

/** What trials of a session have in common, such as walking barefoot. On the wire it is no object but a part of their paths. */
export interface Condition {
  /** What stands behind the session's path: `Barefoot`, or `Gait/Barefoot`. */
  readonly path: string;
  /** With the session's path; null if only norms have brought the condition up. */
  readonly fullPath: string | null;
  readonly norms: readonly Norm[];
  readonly clips: readonly Clip[];
}

/** As much of a session as conditions are made from. */
export type WithPaths = Pick<Session, 'projectPath' | 'clips' | 'norms'>;

/**
 * The conditions of a session, as the vendor's `getConditionsFromSession` finds them, in the order in which its clips and then
 * its norms bring them up.
 *
 * Otherwise than there, what isn't under the session's path, or has no path, is left out, where the vendor's function
 * crashes; nothing that is given is changed; and nothing remains from one call to the next.
 *
 * @param conditions - those that are known already; clips and norms are added to copies of them.
 * @example
 * const session = await moveshelf.sessions.get(id);
 * for (const { path, clips } of conditionsFromSession(session)) console.log(path, clips.length);
 */
export function conditionsFromSession(
  { projectPath, clips, norms }: WithPaths,
  conditions: readonly Condition[] = [],
): readonly Condition[] {
  const found = conditions.map((condition) => ({
    ...condition,
    clips: [...condition.clips],
    norms: [...condition.norms],
  }));
  const at = (path: string, fullPath: string | null): (typeof found)[number] => {
    const known = found.find((condition) => condition.path === path);
    if (known) return known;
    const condition = { path, fullPath, clips: [], norms: [] };
    found.push(condition);
    return condition;
  };
  for (const clip of clips) {
    const path = behind(projectPath, clip.projectPath);
    if (path) at(path, projectPath + path).clips.push(clip);
  }
  for (const norm of norms) {
    const path = behind(projectPath, norm.projectPath);
    // A norm at the session itself belongs to the condition without a name.
    if (path !== undefined) at(path, null).norms.push(norm);
  }
  return found;
}

/** What stands behind the first occurrence of a path, up to its next one. */
function behind(path: string, whole: string | null): string | undefined {
  return path && whole ? whole.split(path)[1] : undefined;
}
