import type { VendorName } from '../../suites.ts';

type Check = (vendor: VendorName) => Promise<void>;

/**
 * Checks by their names: each throws if its promise doesn't hold. They are imported when they are called, so that they see the
 * modules of that moment.
 */
export const checks = {
  'what may have been carried out is not sent twice': async (vendor) =>
    (await import('./hostile.ts')).expectOneRequest(vendor),
  'nobody waits longer than anybody wants to': async (vendor) =>
    (await import('./hostile.ts')).expectNoLongWait(vendor),
  'a page in the place of an answer is told as such': async (vendor) =>
    (await import('./hostile.ts')).expectPageTold(vendor),
  'a page that repeats the request gives no secret away': async (vendor) =>
    (await import('./hostile.ts')).expectSecretKept(vendor),
  'two dots in a path never climb': async (vendor) => (await import('./climb.ts')).expectNoClimb(vendor),
  '100 calls with a token that has expired renew it once': async (vendor) =>
    (await import('./crowd.ts')).expectOneRenewal(vendor),
  'an upload tells how far it is': async (vendor) =>
    (await import('./scenario.ts')).expectScenario(
      vendor,
      'a clip is made of a file, is worked on, and is downloaded as it was sent',
    ),
  'every occurrence of a year happens in one jump': async (vendor) =>
    (await import('./scenario.ts')).expectScenario(vendor, 'a year of weekly schedules runs, week by week'),
  'no secret is in the journal': async (vendor) =>
    (await import('./scenario.ts')).expectScenario(vendor, 'no secret is in the journal'),
  'what is answered is kept': async () => (await import('./kernel.ts')).expectKept(),
  'one seed and one script give one state': async () => (await import('./kernel.ts')).expectSameState(),
  'nothing that changes a device is sent unasked': async (vendor) =>
    (await import('./runner.ts')).expectOnlyReading(vendor),
  'what was started is stopped when the run is': async () => (await import('./runner.ts')).expectStopped(),
  'no secret is in a report': async (vendor) => (await import('./runner.ts')).expectNoSecretReported(vendor),
  'a device that is otherwise is told from the simulator': async () => (await import('./drift.ts')).expectDrift(),
  'what nobody knows of a device ends drift with 2': async () => (await import('./drift.ts')).expectExitCode(),
  'no secret is in a cassette': async () => (await import('./drift.ts')).expectNoSecretRecorded(),
  'fuzzing finds an answer outside the spec': async () => (await import('./fuzzing.ts')).expectStatusFound(),
  'fuzzing finds an invariant that is broken': async () => (await import('./fuzzing.ts')).expectBreachFound(),
  'an answer outside the spec is told with its place': async () => (await import('./coverage.ts')).expectViolation(),
  'what no scenario saw is missing': async () => (await import('./coverage.ts')).expectMissing(),
  'a yes in the table is an answer that a scenario saw': async () =>
    (await import('./coverage.ts')).expectHonestTable(),
  'the list of what nobody exercises names nothing that somebody does': async (vendor) =>
    (await import('./coverage.ts')).expectHonestList(vendor),
  'spec, client and simulator are one': async () => (await import('./parity.ts')).expectParity(),
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
