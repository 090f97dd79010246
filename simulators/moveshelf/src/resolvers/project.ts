import { rowOf } from '@labrig/simulator';
import {
  clipsOfProject,
  normsOfProject,
  patientsOfProject,
  sessionsOfPatient,
  sessionsOfProject,
} from '../belongings.ts';
import { datasetToken } from '../files/dataset-token.ts';
import { counted } from '../graphql/too-big.ts';
import { dateTest, metadataTest, sessionTest } from '../metadata/filter.ts';
import { memberOf } from '../people/access.ts';
import { clipConnection } from './clip-connection.ts';
import { idOf } from './id-of.ts';
import { parentsAt } from './parents.ts';
import { urlOf } from './url-of.ts';
import type { AllResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';
import type { Parents } from './parents.ts';

/** Without days the live service answers no more sessions than this, the newest. */
const mostSessions = 500;

export const Project: AllResolvers['Project'] = {
  id: idOf,
  canEdit: ({ row }, _, { world, user }) => memberOf(world.state, user, row)?.canEdit ?? false,
  datasets({ row, datasets }, _, context) {
    const { state } = context.world;
    return counted(context, datasets).map(({ name }, index) => ({
      name,
      downloadUri: urlOf(context, 'download', datasetToken(state, row, index)),
    }));
  },
  clips: ({ row }, page, context) =>
    clipConnection(context, `p${row}`, { rows: clipsOfProject(context.world.state.clips, row), page }),
  patients({ row }, { metadataFilters, sessionFilters }, context) {
    const { sessions } = context.world.state;
    const fits = metadataFilters ? metadataTest(metadataFilters) : () => true;
    const fit = sessionFilters ? sessionTest(sessionFilters) : () => true;
    return allPatients(context, row).filter(
      ({ row: patient, metadata }) =>
        fits(metadata) && fit(sessionsOfPatient(sessions, patient).map((session) => rowOf(sessions, session)!.date)),
    );
  },
  patientsList: ({ row }, _, context) => allPatients(context, row),
  sessions({ row }, days, context) {
    const { state } = context.world;
    const all = parentsAt(state, 'Session', sessionsOfProject(state.sessions, row));
    const isUnlimited = days.startDate != null || days.endDate != null;
    const isInside = dateTest(days);
    return counted(context, isUnlimited ? all.filter(({ date }) => isInside(date)) : all.slice(-mostSessions));
  },
  norms: ({ row }, _, context) =>
    counted(context, parentsAt(context.world.state, 'Norm', normsOfProject(context.world.state.norms, row))),
};

function allPatients(context: Context, project: number): Parents['Patient'][] {
  const { state } = context.world;
  return counted(context, parentsAt(state, 'Patient', patientsOfProject(state.patients, project)));
}
