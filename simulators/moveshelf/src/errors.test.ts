import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { fields, messages } from './generated/fields.ts';

/** For each error of the spec, something that has it: ids of the first of everything are written into it. */
const provoked: Readonly<Record<keyof typeof messages, string>> = {
  UNKNOWN_PROJECT: 'mutation { createPatient(projectId: "x", name: "x") { patient { id } } }',
  UNKNOWN_SUBJECT: 'mutation { updatePatient(patientId: "x") { updated } }',
  UNKNOWN_SESSION: 'mutation { deleteSession(sessionId: "x") { deleted } }',
  UNKNOWN_CLIP: 'mutation { deleteClip { ok } }',
  UNKNOWN_FILE: 'mutation { deleteAdditionalData(id: "x") { ok } }',
  UNKNOWN_NORM: 'mutation { createAutomaticInteractiveReports(sessionId: $session, normId: "x") { ok } }',
  READ_ONLY: 'mutation { updatePatient(patientId: $patient) { updated } }',
  NO_INPUT: 'mutation { createAdditionalData { uploadUrl } }',
  NO_CLIPS: 'mutation { processGaitTool { jobId } }',
  NEGATIVE_COUNT: '{ mocapClips(first: -1) { edges { cursor } } }',
  BAD_CURSOR: '{ mocapClips(after: "x") { edges { cursor } } }',
  BAD_DATE: 'mutation { createSession(projectId: $project, projectPath: "/", sessionDate: "x") { session { id } } }',
  BAD_FILTER: '{ viewer { projects { patients(metadataFilters: {}) { id } } } }',
  BAD_TAB: '{ metadataValidator(importedMetadata: "", whichTabToValidate: "x") { validationErrors } }',
  BAD_REPORT_TYPE:
    'mutation { createInteractiveReport(sessionId: $session, reportType: "x", title: "x", trialsIds: []) { ok } }',
};

test.each(Object.entries(provoked))('%s is what the server says, where the spec has it', async (code, text) => {
  const { as, firsts } = rig();
  const ids: Readonly<Record<string, string>> = await firsts();
  const document = text.replaceAll(/\$(\w+)/g, (_, name: string) => JSON.stringify(ids[name]));
  const caller = as(code === 'READ_ONLY' ? 'Jon Reuter' : 'Mara Ortega');
  const { status, body } = await caller.ask(document);
  expect(status).toBe(200);
  const [{ message, path }] = body.errors;
  const pattern = messages[code as keyof typeof messages].replaceAll(/\{\w+\}/g, '.+');
  expect(message).toMatch(new RegExp(`^${pattern}$`));
  const field = path.findLast((part: string | number) => typeof part === 'string');
  expect(fields.find(({ name }) => name === field)?.errors).toContain(code);
});
