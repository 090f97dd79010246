import { lastOf, tableOf } from '@labrig/simulator';
import { checkOptions } from './check-options.ts';
import { usualProjects, usualUsers } from './usual.ts';
import { fillArchive } from './world/archive.ts';
import { fillStudy } from './world/study.ts';
import { fillSubjects } from './world/subjects.ts';
import type { Table } from '@labrig/simulator';
import type { MoveshelfOptions, ProjectOptions } from './options.ts';
import type { Spans } from './check-options.ts';
import type { Factory, MoveshelfState, Settings } from './state.ts';
import type { Project, User } from './state/people.ts';
import type { Filling } from './world/world.ts';
import type { MoveshelfWorld } from './moveshelf-world.ts';

type Start = Pick<MoveshelfWorld, 'now' | 'random'>;

/**
 * A server that was just set up.
 *
 * @param drawn - what chance gave it; absent at first, and the same again after a factory reset.
 * @throws RangeError for options that make no sense.
 */
export function boot({ now, random }: Start, options: MoveshelfOptions, drawn?: Factory): MoveshelfState {
  const { users = usualUsers, store = {}, world = 'usual' } = options;
  // Whoever names users of their own can't mean the usual members.
  const projects = options.projects ?? (options.users ? usualProjects.map(withoutMembers) : usualProjects);
  const names = users.map(({ name }) => name);
  const { capacity = 1e12, keepUpTo = 256 * 2 ** 20 } = store;
  const { processing = 2, gaitTool = 5, uploadLife = 3600, downloadLife = 900, publicUrl = '' } = options;
  const spans = { processing, gaitTool, uploadLife, downloadLife };
  checkOptions({ users, projects, store: { capacity, keepUpTo }, publicUrl, spans });

  const factory = drawn ?? {
    idKey: random('ids').integer(0, 2 ** 32 - 1),
    urlKey: random('addresses').hex(32),
    keys: users.map(() => random('keys').hex(64)),
  };
  const keys = users.map(({ secretKey }, index) => secretKey ?? factory.keys[index]!);
  return {
    power: { kind: 'up' },
    latency: 0,
    factory,
    idKey: factory.idKey,
    urlKey: factory.urlKey,
    link: { bytesPerSecond: null, breaksAfter: null },
    settings: settingsOf(options, spans),
    store: { capacity, other: 0, used: 0, keepUpTo },
    worker: { isAlive: true, task: null },
    users: tableOf(
      names.map((name, index): User => ({ displayName: name, keys: [{ secretKey: keys[index]!, isRevoked: false }] })),
    ),
    projects: tableOf(projects.map((project) => projectOf(project, names))),
    jobs: tableOf(),
    ...contentOf(projects, world, now),
  };
}

function withoutMembers({ editors: _, readers: __, ...project }: ProjectOptions): ProjectOptions {
  return project;
}

function emptyTables(): Filling {
  const table = <Row>(): Table<Row> => tableOf<Row>();
  return {
    patients: table(),
    sessions: table(),
    clips: table(),
    files: table(),
    norms: table(),
    reports: table(),
    comments: table(),
  } as Filling;
}

/** What is in the projects. Where all have what is usual, labs of the same moment share it. */
function contentOf(projects: readonly ProjectOptions[], world: 'usual' | 'empty', now: number): Filling {
  if (world === 'usual' && projects.every(({ subjects }) => !subjects))
    return usualContent(Math.min(projects.length, 2), now);
  const filling = emptyTables();
  for (const [index, { subjects }] of projects.entries()) {
    if (subjects) fillSubjects(filling, { project: index + 1, subjects, now });
    else if (world === 'usual') fillUsual(filling, index + 1, now);
  }
  return filling;
}

const usualContent = lastOf((projects: number, now: number): Filling => {
  const filling = emptyTables();
  for (let place = 1; place <= projects; place += 1) fillUsual(filling, place, now);
  return filling;
});

/** The first project is a study, the second an archive. */
function fillUsual(filling: Filling, place: number, now: number): void {
  if (place === 1) fillStudy(filling, place, now);
  if (place === 2) fillArchive(filling, place, now);
}

function settingsOf({ publicUrl, refusalStatus }: MoveshelfOptions, spans: Spans): Settings {
  return {
    ...spans,
    publicUrl: publicUrl ?? null,
    processing: spans.processing * 1000,
    gaitTool: spans.gaitTool * 1000,
    refusalStatus: refusalStatus ?? 400,
  };
}

function projectOf(
  { name, description, unlistedAccess, editors, readers = [] }: ProjectOptions,
  users: readonly string[],
): Project {
  const member = (canEdit: boolean) => (user: string) => ({ user: users.indexOf(user) + 1, canEdit });
  return {
    name,
    description: description ?? null,
    unlistedAccess: unlistedAccess ?? false,
    members: [...(editors ?? users.slice(0, 1)).map(member(true)), ...readers.map(member(false))],
    datasets: [{ name: 'everything.tar' }],
    template: {
      name: 'Gait analysis',
      data: JSON.stringify({ tabs: ['subjectMetadata', 'interventionMetadata', 'sessionMetadata'] }),
    },
    configuration: null,
  };
}
