import { found, nodeOf } from '../call.ts';
import {
  createAutomaticReports,
  createDatedSession,
  createReport,
  createSession,
  deleteSession,
  getSession,
  updateSession,
} from '../generated/documents.ts';
import { metadataOf, metadataText } from '../metadata.ts';
import type { CallOptions, Context, Sought } from '../call.ts';
import type { GetSessionData } from '../generated/documents.ts';
import type { Metadata, WithMetadata } from '../metadata.ts';

/** A visit of a subject, with its trials: `conditionsFromSession` groups them. */
export type Session = WithMetadata<Sought<GetSessionData>>;

/** A new session. */
export interface NewSession {
  /** Id or name of the project. */
  readonly project: string;
  /** `/<subject>/<session>/`; the name of a session is usually its date. */
  readonly path: string;
  /** Id of the subject. */
  readonly subject: string;
  /** `YYYY-MM-DD`, if the session's name isn't the date. Older servers don't know it. */
  readonly date?: string;
}

/** What may change about a session. */
export interface SessionChanges {
  readonly name: string;
  /** Replaces what is stored, as a whole. */
  readonly metadata?: Metadata;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** When the session was last changed, as the caller knows: if somebody was faster, nothing is saved. Default: save anyway. */
  readonly previousUpdatedAt?: string;
}

/** A report to be made. */
export interface NewReport {
  readonly type:
    | 'currentSessionConditionSummaries'
    | 'currentVsPreviousSessionComparison'
    | 'currentSessionComparison'
    | (string & {});
  readonly title: string;
  /** Ids of clips. */
  readonly trials: readonly string[];
  /** Id of a norm to compare with. */
  readonly norm?: string;
  readonly template?: string;
}

/** Visits of subjects. */
export interface Sessions {
  /** A session with everything in it. @throws UnknownIdError */
  get(id: string, options?: CallOptions): Promise<Session>;
  /** Adds a session to a subject. @throws GraphqlError for an unknown project or subject, a date that is none, a project that is read-only. */
  create(session: NewSession, options?: CallOptions): Promise<{ readonly id: string; readonly projectPath: string }>;
  /** Changes a session. @returns whether it was saved. @throws GraphqlError; RequestError for metadata that JSON can't carry. */
  update(id: string, changes: SessionChanges, options?: CallOptions): Promise<boolean>;
  /** Deletes a session with everything in it. @throws GraphqlError */
  delete(id: string, options?: CallOptions): Promise<boolean>;
  /** Makes the reports that the project makes of every session. @throws GraphqlError */
  createAutomaticReports(id: string, options?: CallOptions & { readonly norm?: string }): Promise<boolean>;
  /** Makes a report. @throws GraphqlError for an unknown type, session, clip or norm. */
  createReport(id: string, report: NewReport, options?: CallOptions): Promise<boolean>;
}

export function sessionsOf(context: Context): Sessions {
  const { run } = context;
  return {
    async get(id, options) {
      const { node, answer } = await nodeOf(context, getSession, { id }, { what: 'session', ...options });
      return { ...node, metadata: metadataOf(context, answer, node.metadata) };
    },
    create: ({ date, ...session }, options) =>
      found(
        context,
        date === undefined
          ? run(createSession, session, options)
          : run(createDatedSession, { ...session, date }, options),
        ({ createSession: created }) => created?.session,
      ),
    async update(id, { name, metadata, date, previousUpdatedAt: previous }, options) {
      const text = metadata && metadataText(metadata, updateSession);
      return found(
        context,
        run(updateSession, { id, name, metadata: text, date, previous }, options),
        ({ updateSession: saved }) => saved?.updated,
      );
    },
    delete: (id, options) =>
      found(context, run(deleteSession, { id }, options), ({ deleteSession: gone }) => gone?.deleted),
    createAutomaticReports: (id, { norm, ...options } = {}) =>
      found(
        context,
        run(createAutomaticReports, { session: id, norm }, options),
        ({ createAutomaticInteractiveReports: made }) => made?.ok,
      ),
    createReport: (id, report, options) =>
      found(
        context,
        run(createReport, { session: id, ...report }, options),
        ({ createInteractiveReport: made }) => made?.ok,
      ),
  };
}
