import { found, nodeOf } from '../call.ts';
import {
  getProject,
  listDatasets,
  listNorms,
  listProjects,
  listProjectsWithClips,
  listSessions,
} from '../generated/documents.ts';
import type { CallOptions, Context, Sought } from '../call.ts';
import type {
  GetProjectData,
  ListDatasetsData,
  ListNormsData,
  ListProjectsData,
  ListSessionsData,
} from '../generated/documents.ts';

/** A project, as lists have it. */
export type ProjectName = NonNullable<ListProjectsData['viewer']>['projects'][number];
export type Project = Sought<GetProjectData>;
export type Dataset = Sought<ListDatasetsData>['datasets'][number];
export type SessionLine = Sought<ListSessionsData>['sessions'][number];
export type ProjectNorm = Sought<ListNormsData>['norms'][number];

/** A project with the first of its clips. */
export interface ProjectWithClips extends ProjectName {
  readonly clips: readonly { readonly id: string; readonly title: string }[];
}

/** The projects that the user of the key may see. */
export interface Projects {
  /** All of them: an ordinary first call, for whoever gets an answer has the right address and key. */
  list(options?: CallOptions): Promise<readonly ProjectName[]>;
  /**
   * All of them, with their first clips.
   *
   * @param options.first - how many clips of each. Default 20, as in the vendor's client.
   */
  listWithClips(options?: CallOptions & { readonly first?: number }): Promise<readonly ProjectWithClips[]>;
  /** One project, by its id. @throws UnknownIdError */
  get(id: string, options?: CallOptions): Promise<Project>;
  /** What can be downloaded of a project as a whole: `moveshelf.files.download(dataset.downloadUri)`. @throws UnknownIdError */
  datasets(id: string, options?: CallOptions): Promise<readonly Dataset[]>;
  /**
   * The sessions of a project.
   *
   * @param range - dates, `YYYY-MM-DD` or ISO 8601, both included; without them the live service gives the newest 500 or so.
   * @throws UnknownIdError
   */
  sessions(
    id: string,
    range?: { readonly from?: string; readonly to?: string },
    options?: CallOptions,
  ): Promise<readonly SessionLine[]>;
  /** What trials of a project are compared with. @throws UnknownIdError */
  norms(id: string, options?: CallOptions): Promise<readonly ProjectNorm[]>;
}

export function projectsOf(context: Context): Projects {
  const { run } = context;
  const what = 'project';
  return {
    list: (options) => found(context, run(listProjects, {}, options), ({ viewer }) => viewer?.projects),
    async listWithClips({ first = 20, ...options } = {}) {
      const projects = await found(
        context,
        run(listProjectsWithClips, { first }, options),
        ({ viewer }) => viewer?.projects,
      );
      return projects.map(({ clips, ...project }) => ({ ...project, clips: clips.edges.map(({ node }) => node) }));
    },
    get: async (id, options) => (await nodeOf(context, getProject, { id }, { what, ...options })).node,
    datasets: async (id, options) => (await nodeOf(context, listDatasets, { id }, { what, ...options })).node.datasets,
    sessions: async (id, range = {}, options) =>
      (await nodeOf(context, listSessions, { id, ...range }, { what, ...options })).node.sessions,
    norms: async (id, options) => (await nodeOf(context, listNorms, { id }, { what, ...options })).node.norms,
  };
}
