import { addRow, rowOf } from '@labrig/simulator';
import { sessionsOfPatient } from '../belongings.ts';
import { Refused } from '../graphql/refused.ts';
import { globalId } from '../ids/global-id.ts';
import { startJob } from '../jobs/gait-tool.ts';
import { clipsOf } from '../paths/membership.ts';
import { given, mustEdit } from '../people/access.ts';
import type { AllResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';

const reportTypes = [
  'currentSessionConditionSummaries',
  'currentVsPreviousSessionComparison',
  'currentSessionComparison',
] as const;

/** Mutations that let the server do something: jobs and reports. */
export const work = {
  processGaitTool(_, { clips, trialType }, context) {
    const { world } = context;
    const all = (clips ?? []).map((id) => given(context, 'MocapClip', id));
    const [first] = all;
    if (!first) throw new Refused('NO_CLIPS');
    for (const { project } of all) mustEdit(context, project);
    const rows = all.map(({ row }) => row);
    const row = startJob(world, first.project, rows, trialType ?? null);
    return { jobId: globalId(world.state.idKey, { kind: 'Job', row }) };
  },
  /** Which reports a project is set up for isn't known: here the summaries and, after an earlier session, the comparison with it. */
  createAutomaticInteractiveReports(_, { sessionId, normId }, context) {
    const { state } = context.world;
    const session = given(context, 'Session', sessionId);
    const norm = normOf(context, normId);
    mustEdit(context, session.project);
    const clips = clipsOf(state, session.row);
    const add = (title: string, reportType: string): void =>
      addReport(context, { session: session.row, title, reportType, norm, clips });
    add('Condition summaries', reportTypes[0]);
    const { patient, date } = session;
    const hasEarlier =
      patient !== null &&
      sessionsOfPatient(state.sessions, patient).some(
        (row) => row !== session.row && (rowOf(state.sessions, row)!.date ?? Infinity) < (date ?? -Infinity),
      );
    if (hasEarlier) add('Comparison with the previous session', reportTypes[1]);
    return { ok: true };
  },
  createInteractiveReport(_, { sessionId, reportType, title, trialsIds, normId }, context) {
    const session = given(context, 'Session', sessionId);
    const clips = trialsIds.flatMap((id) => (id === null ? [] : given(context, 'MocapClip', id).row));
    const norm = normOf(context, normId);
    if (!(reportTypes as readonly string[]).includes(reportType)) throw new Refused('BAD_REPORT_TYPE', { reportType });
    mustEdit(context, session.project);
    addReport(context, { session: session.row, title, reportType, norm, clips });
    return { ok: true };
  },
} satisfies Partial<AllResolvers['Mutation']>;

function normOf(context: Context, id: string | null | undefined): number | null {
  return id == null ? null : given(context, 'Norm', id).row;
}

function addReport(
  { world }: Context,
  report: { session: number; title: string; reportType: string; norm: number | null; clips: number[] },
): void {
  world.update(({ reports }) => void addRow(reports, { ...report, clips: [...report.clips] }));
}
