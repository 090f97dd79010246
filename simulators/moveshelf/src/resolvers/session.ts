import { rowOf } from '@labrig/simulator';
import { normsOfProject, reportsOfSession } from '../belongings.ts';
import { dateTime } from '../dates.ts';
import { counted } from '../graphql/too-big.ts';
import { clipsOf, normsOf } from '../paths/membership.ts';
import { idOf } from './id-of.ts';
import { parentAt, parentsAt } from './parents.ts';
import type { AllResolvers } from '../generated/resolvers.ts';

export const Session: AllResolvers['Session'] = {
  id: idOf,
  project: ({ project }, _, { world }) => parentAt(world.state, 'Project', project)!,
  patient: ({ patient }, _, { world }) =>
    (patient === null ? undefined : parentAt(world.state, 'Patient', patient)) ?? null,
  clips: ({ row }, _, context) =>
    counted(context, parentsAt(context.world.state, 'MocapClip', clipsOf(context.world.state, row))),
  /** Those of its conditions, and those that are tied to none. */
  norms({ row, project }, _, context) {
    const { state } = context.world;
    const free = normsOfProject(state.norms, project).filter((norm) => !rowOf(state.norms, norm)!.projectPath);
    const rows = [...normsOf(state, row), ...free].toSorted((a, b) => a - b);
    return counted(context, parentsAt(state, 'Norm', rows));
  },
  date: ({ date }) => (date === null ? null : dateTime(date)),
  updated: ({ updated }) => dateTime(updated),
  reports: ({ row }, _, context) =>
    counted(context, parentsAt(context.world.state, 'Report', reportsOfSession(context.world.state.reports, row))),
};
