import { connect } from './connect.ts';
import { documents } from './generated/documents.ts';
import { clipsOf } from './resources/clips.ts';
import { filesOf } from './resources/files.ts';
import { jobsOf } from './resources/jobs.ts';
import { projectsOf } from './resources/projects.ts';
import { sessionsOf } from './resources/sessions.ts';
import { subjectsOf } from './resources/subjects.ts';
import type { Answer } from './answer.ts';
import type { Connection, RunArguments } from './connect.ts';
import type { TypedDocument } from './generated/documents.ts';
import type { MoveshelfOptions } from './options.ts';
import type { Clips } from './resources/clips.ts';
import type { Files } from './resources/files.ts';
import type { Jobs } from './resources/jobs.ts';
import type { Projects } from './resources/projects.ts';
import type { Sessions } from './resources/sessions.ts';
import type { Subjects } from './resources/subjects.ts';

/** One function per document, named like its constant. */
export type MoveshelfApi = {
  readonly [Name in keyof typeof documents]: (typeof documents)[Name] extends TypedDocument<infer Data, infer Variables>
    ? (...rest: RunArguments<Variables>) => Promise<Answer<Data>>
    : never;
};

/**
 * Moveshelf. A project has subjects, a subject has sessions, a session has trials, which are clips, and a clip has files.
 *
 * All methods throw LabrigErrors: GraphqlError for what the server refuses, in its own words; PartialError if only a part came;
 * UnknownIdError for an id that nothing of the kind has; and those that any call can end with.
 */
export interface Moveshelf {
  /** The lower layer: every document as a function that never throws and tells every outcome apart by `kind`. */
  readonly api: MoveshelfApi;
  /** The lower layer for documents of your own. */
  readonly run: Connection['run'];
  readonly projects: Projects;
  readonly subjects: Subjects;
  readonly sessions: Sessions;
  readonly clips: Clips;
  readonly files: Files;
  readonly jobs: Jobs;
}

/**
 * Makes a client. Nothing is sent before the first call.
 *
 * @throws TypeError if `baseUrl` is no URL, or `secretKey` can't be one. It repeats neither.
 * @example
 * const moveshelf = createMoveshelf({ baseUrl: 'https://api.moveshelf.com', secretKey });
 * const [project] = await moveshelf.projects.list();
 * const subject = await moveshelf.subjects.create(project.name, 'KS-014');
 */
export function createMoveshelf(options: MoveshelfOptions): Moveshelf {
  const context = connect(options);
  const { run } = context;
  const functions = Object.entries(documents).map(([name, document]) => [
    name,
    (run as (...args: readonly unknown[]) => unknown).bind(undefined, document),
  ]);
  return {
    api: Object.fromEntries(functions) as MoveshelfApi,
    run,
    projects: projectsOf(context),
    subjects: subjectsOf(context),
    sessions: sessionsOf(context),
    clips: clipsOf(context),
    files: filesOf(context),
    jobs: jobsOf(context),
  };
}
