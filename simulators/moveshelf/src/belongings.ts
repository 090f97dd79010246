import { grouped } from './grouped.ts';
import type { Clip, Comment, File } from './state/clips.ts';
import type { Norm, Patient, Report, Session } from './state/visits.ts';

/** What belongs to a row of another table, in the order of creation. */
export const patientsOfProject = grouped<Patient, number>(({ project }) => [project]);
export const sessionsOfProject = grouped<Session, number>(({ project }) => [project]);
export const clipsOfProject = grouped<Clip, number>(({ project }) => [project]);
export const normsOfProject = grouped<Norm, number>(({ project }) => [project]);
export const sessionsOfPatient = grouped<Session, number | null>(({ patient }) => [patient]);
export const reportsOfSession = grouped<Report, number>(({ session }) => [session]);
export const filesOfClip = grouped<File, number>(({ clip }) => [clip]);
export const commentsOfClip = grouped<Comment, number>(({ clip }) => [clip]);
