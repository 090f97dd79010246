import { reportsOfSession, sessionsOfPatient } from '../belongings.ts';
import { dateTime } from '../dates.ts';
import { counted } from '../graphql/too-big.ts';
import { recordNumber } from '../metadata/text-of.ts';
import { idOf } from './id-of.ts';
import { parentAt, parentsAt } from './parents.ts';
import type { AllResolvers } from '../generated/resolvers.ts';

export const Patient: AllResolvers['Patient'] = {
  id: idOf,
  project: ({ project }, _, { world }) => parentAt(world.state, 'Project', project)!,
  reports({ row }, _, context) {
    const { state } = context.world;
    const rows = sessionsOfPatient(state.sessions, row).flatMap((session) => reportsOfSession(state.reports, session));
    return counted(
      context,
      parentsAt(
        state,
        'Report',
        rows.toSorted((a, b) => a - b),
      ),
    );
  },
  sessions({ row }, _, context) {
    const { state } = context.world;
    return counted(context, parentsAt(state, 'Session', sessionsOfPatient(state.sessions, row)));
  },
  updated: ({ updated }) => dateTime(updated),
  externalId: ({ metadata }) => recordNumber(metadata),
};
