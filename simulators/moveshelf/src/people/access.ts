import { eachRow, rowOf } from '@labrig/simulator';
import { placeOf } from '../ids/global-id.ts';
import { Refused } from '../graphql/refused.ts';
import { parentAt } from '../resolvers/parents.ts';
import type { Kind } from '../ids/global-id.ts';
import type { ErrorCode } from '../generated/fields.ts';
import type { Context } from '../resolvers/context.ts';
import type { AnyParent, Parents } from '../resolvers/parents.ts';
import type { MoveshelfState } from '../state.ts';
import type { Member } from '../state/people.ts';

/** What is asked for an id, and who asks. */
type Asking = Pick<Context, 'world' | 'user'>;

/** The user's part in a project; `undefined`: the user doesn't see it. */
export function memberOf(state: MoveshelfState, user: number, project: number): Member | undefined {
  return rowOf(state.projects, project)?.members.find((member) => member.user === user);
}

/** What an id leads to, if the user may see it. */
export function visible({ world: { state }, user }: Asking, id: string): AnyParent | undefined {
  const place = placeOf(state.idKey, id);
  const found = place && (parentAt(state, place.kind, place.row) as AnyParent | undefined);
  return found && maySee(state, user, found) ? found : undefined;
}

function maySee(state: MoveshelfState, user: number, object: AnyParent): boolean {
  switch (object.kind) {
    case 'User':
      return true;
    case 'Project':
      return memberOf(state, user, object.row) !== undefined;
    case 'MocapClip':
      return maySeeClip(state, user, object);
    case 'AdditionalData':
    case 'Comment': {
      const clip = parentAt(state, 'MocapClip', object.clip);
      return clip !== undefined && maySeeClip(state, user, clip);
    }
    case 'Report':
      return memberOf(state, user, rowOf(state.sessions, object.session)?.project ?? 0) !== undefined;
    default:
      return memberOf(state, user, object.project) !== undefined;
  }
}

/** Some clips may be seen by everybody who has their id. */
function maySeeClip(state: MoveshelfState, user: number, clip: Parents['MocapClip']): boolean {
  return (
    clip.allowUnlistedAccess ||
    rowOf(state.projects, clip.project)?.unlistedAccess === true ||
    memberOf(state, user, clip.project) !== undefined
  );
}

const unknown = {
  Patient: 'UNKNOWN_SUBJECT',
  Session: 'UNKNOWN_SESSION',
  MocapClip: 'UNKNOWN_CLIP',
  AdditionalData: 'UNKNOWN_FILE',
  Norm: 'UNKNOWN_NORM',
} as const satisfies Partial<Record<Kind, ErrorCode>>;

/** What an argument leads to. @throws Refused for an id that is unknown, of another type, or of what the user may not see. */
export function given<K extends keyof typeof unknown>(asking: Asking, kind: K, id: string): Parents[K] {
  const found = visible(asking, id);
  if (found?.kind !== kind) throw new Refused(unknown[kind], { id });
  return found as Parents[K];
}

/** The project of this id or, if there is none, of this name. @throws Refused if there is neither, or the user may not see it. */
export function projectOf(asking: Asking, reference: string): Parents['Project'] {
  const { world, user } = asking;
  const byId = visible(asking, reference);
  if (byId?.kind === 'Project') return byId;
  let named: number | undefined;
  eachRow(world.state.projects, ({ name }, row) => {
    if (name === reference && memberOf(world.state, user, row)) named ??= row;
  });
  if (named === undefined) throw new Refused('UNKNOWN_PROJECT', { id: reference });
  return parentAt(world.state, 'Project', named)!;
}

/** @throws Refused if the user may not change the project. */
export function mustEdit({ world: { state }, user }: Asking, project: number, reference?: string): void {
  if (memberOf(state, user, project)?.canEdit) return;
  throw new Refused('READ_ONLY', { id: reference ?? rowOf(state.projects, project)?.name ?? '' });
}
