import { DateTime, JSONString } from '../graphql/scalars.ts';
import { change } from './change.ts';
import { MocapClip } from './clip.ts';
import { create } from './create.ts';
import { AdditionalData, Comment, Job, Norm, Report } from './others.ts';
import { Patient } from './patient.ts';
import { Project } from './project.ts';
import { Query } from './query.ts';
import { remove } from './remove.ts';
import { Session } from './session.ts';
import { User } from './user.ts';
import { work } from './work.ts';
import type { AllResolvers } from '../generated/resolvers.ts';

/** All resolvers, in the order of the schema. */
export const resolvers: AllResolvers = {
  JSONString,
  DateTime,
  Query,
  Mutation: { ...create, ...change, ...work, ...remove },
  Node: { __resolveType: ({ kind }) => kind },
  User,
  Project,
  Patient,
  Session,
  Report,
  Norm,
  MocapClip,
  AdditionalData,
  Comment,
  Job,
};
