import { rowOf } from '@labrig/simulator';
import { grouped } from '../grouped.ts';
import { pathsAround } from './session-path.ts';
import type { Clip } from '../state/clips.ts';
import type { Norm, Session } from '../state/visits.ts';
import type { MoveshelfState } from '../state.ts';

type Located = Pick<Clip, 'project' | 'projectPath'>;

const at = (project: number, path: string): string => `${project} ${path}`;

const sessionsAt = grouped<Session, string>(({ project, projectPath }) => [at(project, projectPath)]);

const around = ({ project, projectPath }: Located): string[] =>
  [...pathsAround(projectPath ?? '')].map((path) => at(project, path));

const clipsUnder = grouped<Clip, string>(around);
const normsUnder = grouped<Norm, string>(around);

/**
 * The session that something with a path belongs to: nobody says it, the path does. Of several it is that with the longest path, and
 * of those with the same path the oldest.
 */
export function sessionOf({ sessions }: Pick<MoveshelfState, 'sessions'>, located: Located): number | undefined {
  for (const path of around(located)) {
    const [oldest] = sessionsAt(sessions, path);
    if (oldest !== undefined) return oldest;
  }
  return undefined;
}

/** The clips of a session. */
export function clipsOf(state: MoveshelfState, session: number): number[] {
  return within(state, session, { table: state.clips, under: clipsUnder });
}

/** The norms that are tied to a condition of a session. */
export function normsOf(state: MoveshelfState, session: number): number[] {
  return within(state, session, { table: state.norms, under: normsUnder });
}

interface Lying<Row> {
  readonly table: Parameters<typeof rowOf<Row>>[0];
  readonly under: (table: Parameters<typeof rowOf<Row>>[0], path: string) => number[];
}

function within<Row extends Located>(state: MoveshelfState, session: number, { table, under }: Lying<Row>): number[] {
  const found = rowOf(state.sessions, session);
  if (!found) return [];
  return under(table, at(found.project, found.projectPath)).filter(
    (row) => sessionOf(state, rowOf(table, row)!) === session,
  );
}
