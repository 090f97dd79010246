import { GraphqlError } from '@labrig/moveshelf';
import { moveshelfOf } from './client.ts';
import type { Moveshelf } from '@labrig/moveshelf';
import type { Guard, Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';
import type { Target } from '../target.ts';

interface Made {
  readonly what: string;
  /** The ids in a mutation's part of an answer. */
  readonly ids: (payload: Payload) => readonly unknown[];
  /** Absent: there is no way to delete it. */
  readonly remove?: (moveshelf: Moveshelf, id: string) => Promise<unknown>;
}

interface Payload {
  readonly [name: string]: { readonly id?: unknown } | undefined;
}

/** What each mutation makes, and how it is deleted. */
const made: Readonly<Record<string, Made>> = {
  createPatient: {
    what: 'subject',
    ids: ({ patient }) => [patient?.id],
    remove: ({ subjects }, id) => subjects.delete(id),
  },
  createSession: {
    what: 'session',
    ids: ({ session }) => [session?.id],
    remove: ({ sessions }, id) => sessions.delete(id),
  },
  createClips: {
    what: 'clip',
    ids: ({ response }) => ((response ?? []) as readonly Payload[]).map(({ mocapClip }) => mocapClip?.id),
    remove: ({ clips }, id) => clips.delete(id),
  },
  createAdditionalData: { what: 'file', ids: ({ data }) => [data?.id], remove: ({ files }, id) => files.delete(id) },
  createComment: { what: 'comment', ids: ({ comment }) => [comment?.id] },
  processGaitTool: { what: 'job', ids: ({ jobId }) => [jobId] },
};

/** Deletes what was made, the latest first: scenarios change only what they have made. Jobs and comments stay. */
export function moveshelfGuard(target: Target): Guard {
  const moveshelf = moveshelfOf(target);
  return {
    async look() {
      const projects = await moveshelf.projects.list();
      const found = await Promise.all(projects.map(({ id }) => moveshelf.projects.get(id)));
      const mayEdit = found.some(({ canEdit }) => canEdit);
      return {
        obstacle: ({ effect }) =>
          effect === 'reading' || mayEdit ? undefined : 'the user of the key may change no project',
        steps: async (sent) => sent.toReversed().flatMap((each) => stepsFor(moveshelf, each)),
      };
    },
  };
}

function stepsFor(moveshelf: Moveshelf, { operation, body, answer }: Sent): readonly Step[] {
  if (operation !== 'graphql') return [];
  const { query } = (body ?? {}) as { readonly query?: string };
  const { data } = (answer ?? {}) as { readonly data?: Readonly<Record<string, Payload | null>> | null };
  return Object.entries(made).flatMap(([mutation, { what, ids, remove }]): Step[] => {
    if (!RegExp(`\\b${mutation}\\b`).test(query ?? '')) return [];
    if (answer === undefined) return [{ what: `a ${what} may stay: no answer told its id` }];
    return ids(data?.[mutation] ?? {}).flatMap((id): Step[] => {
      if (typeof id !== 'string') return [];
      if (!remove) return [{ what: `${what} ${id} stays: the server deletes none` }];
      return [{ what: `${what} ${id} was deleted`, undo: () => remove(moveshelf, id).catch(ifGone) }];
    });
  });
}

/** What isn't there any more needs no deleting: what stood in it went with it. */
function ifGone(error: unknown): false {
  if (!(error instanceof GraphqlError)) throw error;
  return false;
}
