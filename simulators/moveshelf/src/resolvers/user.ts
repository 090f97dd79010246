import { eachRow } from '@labrig/simulator';
import { counted } from '../graphql/too-big.ts';
import { memberOf } from '../people/access.ts';
import { idOf } from './id-of.ts';
import { parentsAt } from './parents.ts';
import type { AllResolvers } from '../generated/resolvers.ts';

export const User: AllResolvers['User'] = {
  id: idOf,
  /** Of other users only what the caller sees, too. */
  projects({ row }, _, context) {
    const { state } = context.world;
    const rows: number[] = [];
    eachRow(state.projects, (_project, project) => {
      if (memberOf(state, row, project) && memberOf(state, context.user, project)) rows.push(project);
    });
    return counted(context, parentsAt(state, 'Project', rows));
  },
};
