import { each } from './mutation.ts';
import type { ModuleMutation } from './mutation.ts';

const own = 'packages/contract/src';

/** What looks at simulators, clients and devices, with one thing broken. */
export const contractMutations: readonly ModuleMutation[] = [
  {
    name: 'a run changes a device that nobody has allowed it to change',
    module: `${own}/runner/run-contract.ts`,
    swap: ({ runContract }) => ({ runContract: (options: object) => runContract({ ...options, allowChanges: true }) }),
    caughtBy: each(['motif'], 'nothing that changes a device is sent unasked', /verbs that were sent/),
  },
  {
    name: 'scenarios that change something say that they only read',
    module: `${own}/motif/scenarios.ts`,
    swap: ({ motifScenarios }) => ({
      motifScenarios: motifScenarios.map((scenario: object) => ({ ...scenario, effect: 'reading' })),
    }),
    caughtBy: each(['motif'], 'nothing that changes a device is sent unasked', /scenarios that failed/),
  },
  {
    name: 'what a scenario has started is left running',
    module: `${own}/runner/put-back.ts`,
    swap: () => ({ putBack: async () => ({ restored: [], left: [], failed: [] }) }),
    caughtBy: each(['motif'], 'what was started is stopped when the run is', /the camera still records/),
  },
  {
    name: 'reports and cassettes hold everything as it was',
    module: `${own}/secrets/vault.ts`,
    swap: ({ createVault }) => ({
      createVault(known: unknown, mark: unknown) {
        const same = (given: unknown): unknown => given;
        const headers = (given: Iterable<readonly [string, string]>): object => Object.fromEntries(given);
        return { ...createVault(known, mark), text: same, raw: same, known: same, json: same, path: same, headers };
      },
    }),
    caughtBy: [
      ...each(['motif', 'cam2'], 'no secret is in a report', /the report tells a secret/),
      ...each(['motif'], 'no secret is in a cassette', /the cassette tells a secret/),
    ],
  },
  {
    name: 'drift takes every shape for the same',
    module: `${own}/drift/compare.ts`,
    swap: () => ({ compare: () => [] }),
    caughtBy: each(['motif'], 'a device that is otherwise is told from the simulator', /a member that is missing/),
  },
  {
    name: 'drift overlooks other statuses',
    module: `${own}/drift/answers.ts`,
    swap: ({ answersOf }) => ({
      answersOf(context: object) {
        const answers = answersOf(context);
        return {
          ...answers,
          compare: (...given: unknown[]) =>
            answers.compare(...given).filter(({ kind }: { kind: string }) => kind !== 'status'),
        };
      },
    }),
    caughtBy: each(['motif'], 'a device that is otherwise is told from the simulator', /another status/),
  },
  {
    name: 'drift finds what is new, and keeps it to itself',
    module: `${own}/drift/drift.ts`,
    swap: ({ drift }) => ({
      drift: async (cassette: unknown, known: unknown) => ({ ...(await drift(cassette, known)), fresh: 0 }),
    }),
    caughtBy: each(
      ['motif'],
      'what nobody knows of a device ends drift with 2',
      /the exit code: expected \+?0 to equal 2/,
    ),
  },
  {
    name: 'fuzzing sends, and looks at nothing',
    module: `${own}/fuzz/inspect.ts`,
    swap: () => ({ inspector: () => () => undefined }),
    caughtBy: [
      ...each(['motif'], 'fuzzing finds an answer outside the spec', /what was found of a status/),
      ...each(['motif'], 'fuzzing finds an invariant that is broken', /what was found of an invariant/),
    ],
  },
  {
    name: 'answers are counted, and not held against the spec',
    module: `${own}/coverage.ts`,
    swap: ({ createCoverage }) => ({
      createCoverage(operations: unknown) {
        const coverage = createCoverage(operations);
        return { ...Object.create(coverage), during: coverage.during, note: coverage.note, violations: [] };
      },
    }),
    caughtBy: each(['motif'], 'an answer outside the spec is told with its place', /what broke the spec/),
  },
  {
    name: 'what the spec declares counts as seen',
    module: `${own}/coverage.ts`,
    swap: ({ createCoverage }) => ({
      createCoverage(operations: readonly { readonly id: string; readonly answers: object }[]) {
        const seen = (answers: object): object =>
          Object.fromEntries(Object.keys(answers).map((status) => [status, ['somebody']]));
        const exercised = Object.fromEntries(operations.map(({ id, answers }) => [id, seen(answers)]));
        return { ...createCoverage(operations), exercised, missing: [] };
      },
    }),
    caughtBy: [
      ...each(['motif'], 'a yes in the table is an answer that a scenario saw', /operations with a yes/),
      ...each(['motif'], 'what no scenario saw is missing', /a status that nobody saw/),
    ],
  },
  {
    name: 'what a scenario exercises is on the list of what nobody does',
    module: `${own}/depthai/untested.ts`,
    swap: ({ depthaiUntested }) => ({
      depthaiUntested: { ...depthaiUntested, 'listCameras 200': 'no box that we know has any cameras at all' },
    }),
    caughtBy: each(
      ['depthai'],
      'the list of what nobody exercises names nothing that somebody does',
      /listCameras 200 is exercised: take it off the list/,
    ),
  },
  {
    name: 'the client lacks a function of the spec',
    module: 'packages/motif/src/generated/operations.ts',
    swap: ({ api: { synchronizeCameras: _, ...api } }) => ({ api }),
    caughtBy: each(['motif'], 'spec, client and simulator are one', /the client calls no synchronizeCameras/),
  },
  {
    name: 'the simulator has a status that the spec lacks',
    module: 'simulators/motif/src/generated/spec.ts',
    swap: ({ spec }) => ({
      spec: {
        ...spec,
        operations: spec.operations.map((operation: { id: string; answers: object }) =>
          operation.id === 'getVersion'
            ? { ...operation, answers: { ...operation.answers, 418: { media: 'application/json' } } }
            : operation,
        ),
      },
    }),
    caughtBy: each(['motif'], 'spec, client and simulator are one', /getVersion is served with 418 application\/json/),
  },
];
