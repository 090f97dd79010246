import { complete, found, nodeOf } from '../call.ts';
import {
  createSubject,
  deleteSubject,
  findSubject,
  listSubjects,
  subjectContext,
  subjectDetails,
  updateSubject,
  validateMetadata,
} from '../generated/documents.ts';
import { metadataOf, metadataText } from '../metadata.ts';
import type { CallOptions, Context, Sought } from '../call.ts';
import type { FindSubjectData, SubjectContextData, SubjectDetailsData } from '../generated/documents.ts';
import type { Metadata, WithMetadata } from '../metadata.ts';

/** A subject, as lists have it; on the wire, a `Patient`. */
export interface SubjectName {
  readonly id: string;
  readonly name: string;
}
export type FoundSubject = WithMetadata<NonNullable<FindSubjectData['patient']>>;
export type SubjectContext = WithMetadata<Sought<SubjectContextData>>;
export type SubjectDetails = WithMetadata<Sought<SubjectDetailsData>>;

/** Which part of the metadata is to be looked at. */
export type MetadataTab = 'subjectMetadata' | 'interventionMetadata' | 'sessionMetadata' | (string & {});

/** Who is measured. Names aren't unique: look before you create. */
export interface Subjects {
  /** All subjects of a project. @throws UnknownIdError */
  list(project: string, options?: CallOptions): Promise<readonly SubjectName[]>;
  /** A subject with its metadata and what the user may do in its project. @throws UnknownIdError */
  context(id: string, options?: CallOptions): Promise<SubjectContext>;
  /** A subject with everything that was measured. @throws UnknownIdError */
  details(id: string, options?: CallOptions): Promise<SubjectDetails>;
  /**
   * The subject with this number in the hospital's records; `undefined` if there is none.
   *
   * @throws GraphqlError for an unknown project.
   */
  find(
    by: { readonly project: string; readonly ehrId: string },
    options?: CallOptions,
  ): Promise<FoundSubject | undefined>;
  /** Adds a subject to a project, given by its id or name. @throws GraphqlError for an unknown project, or one that is read-only. */
  create(project: string, name: string, options?: CallOptions): Promise<SubjectName>;
  /**
   * Replaces the metadata of a subject as a whole: read, merge, save.
   *
   * @returns whether it was saved.
   * @throws RequestError for what JSON can't carry; GraphqlError for an unknown subject, or a project that is read-only.
   * @example
   * const { metadata } = await moveshelf.subjects.context(id);
   * await moveshelf.subjects.updateMetadata(id, { ...metadata, 'ehr-id': '770142' });
   */
  updateMetadata(id: string, metadata: Metadata, options?: CallOptions): Promise<boolean>;
  /** What is wrong with metadata, in sentences; nothing is saved. @throws GraphqlError for an unknown tab. */
  validateMetadata(
    metadata: Metadata,
    where: { readonly tab: MetadataTab; readonly session?: string; readonly subject?: string },
    options?: CallOptions,
  ): Promise<readonly string[]>;
  /** Deletes a subject with everything in it. @throws GraphqlError */
  delete(id: string, options?: CallOptions): Promise<boolean>;
}

export function subjectsOf(context: Context): Subjects {
  const { run } = context;
  const what = 'subject';
  return {
    list: async (project, options) =>
      (await nodeOf(context, listSubjects, { id: project }, { what: 'project', ...options })).node.patients,
    async context(id, options) {
      const { node, answer } = await nodeOf(context, subjectContext, { id }, { what, ...options });
      return { ...node, metadata: metadataOf(context, answer, node.metadata) };
    },
    async details(id, options) {
      const { node, answer } = await nodeOf(context, subjectDetails, { id }, { what, ...options });
      return { ...node, metadata: metadataOf(context, answer, node.metadata) };
    },
    async find(by, options) {
      const answer = await complete(context, run(findSubject, by, options));
      const { patient } = answer.data;
      return patient ? { ...patient, metadata: metadataOf(context, answer, patient.metadata) } : undefined;
    },
    create: (project, name, options) =>
      found(context, run(createSubject, { project, name }, options), ({ createPatient }) => createPatient?.patient),
    updateMetadata: async (id, metadata, options) =>
      found(
        context,
        run(updateSubject, { id, metadata: metadataText(metadata, updateSubject) }, options),
        ({ updatePatient }) => updatePatient?.updated,
      ),
    validateMetadata: async (metadata, where, options) =>
      found(
        context,
        run(validateMetadata, { ...where, metadata: metadataText(metadata, validateMetadata) }, options),
        ({ metadataValidator }) => metadataValidator?.validationErrors,
      ),
    delete: (id, options) =>
      found(context, run(deleteSubject, { id }, options), ({ deletePatient }) => deletePatient?.deleted),
  };
}
