import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spec as cam2Spec } from '@labrig/cam2-simulator';
import { spec as depthaiSpec } from '@labrig/depthai-simulator';
import { spec } from '@labrig/motif-simulator';
import { spec as valtSpec } from '@labrig/valt-simulator';
import { expect, test } from 'vitest';
import { moveshelfFields } from '../fixtures/root-fields.ts';

const root = join(import.meta.dirname, '../../../..');

/** The functions that the vendor of VALT documents. */
const ivs =
  'auth isrecording getrecordingid startrecording stoprecording pauserecording resumerecording addmarker getrecordingtime ' +
  'ispaused islocked getcameras getrooms getschedule getroomname getusername getroomstatus creategroup log factorydefault';

/** Those of CAM2's client. */
const cam2Client =
  'register update_owner update_permission reset_secret client_ids_by_owner usage_by_client write_camera camera_by_id ' +
  'camera_by_legacy_id camera_by_list_id search_camera check_cam_exist get_change_log';

/** Those of Moveshelf's. */
const moveshelfClient =
  'MoveshelfApi BearerTokenAuth GraphQlException getUserProjects getProjectAndClips getProjectDatasets getProjectClips ' +
  'getProjectSubjects createSubject getSubjectContext getSubjectDetails updateSubjectMetadataInfo createSession getSessionById ' +
  'createClip getClipData updateClipMetadata uploadFile uploadAdditionalData getAdditionalData processGaitTool getJobStatus ' +
  'getConditionsFromSession addOrGetTrial Metadata Timecode TimecodeFramerate';

const idsOf = (operations: readonly { readonly id: string }[]): readonly string[] => operations.map(({ id }) => id);
const fields = (await moveshelfFields()).map((field) => field.split(' ')[1]!);

test.each([
  ['valt', ivs, idsOf(valtSpec.operations)],
  ['cam2', cam2Client, idsOf(cam2Spec.operations)],
  ['moveshelf', moveshelfClient, fields],
] as const)(
  'the parity table of %s has every function of the vendor’s client, and names operations that there are',
  async (name, functions, known) => {
    const text = await readFile(join(root, `docs/${name}.md`), 'utf8');
    const rows = [...text.matchAll(/^\| (`\w+\(.*?) \| .*? \| ?(.*?) ?\|$/gm)];
    const listed = rows.flatMap(([, left]) => [...left!.matchAll(/`(\w+)\(/g)].map(([, found]) => found));
    expect(listed).toEqual(expect.arrayContaining(functions.split(' ')));
    const named = rows.flatMap(([, , right]) => right!.split(', ').filter((id) => id !== ''));
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  },
);

test('the parity table of Motif has every operation that the vendor speaks of', async () => {
  const text = await readFile(join(root, 'docs/motif.md'), 'utf8');
  const listed = [...text.matchAll(/\| (\w+) \|$/gm)].map(([, id]) => id);
  const known = spec.operations.filter(({ evidence }) => evidence !== 'inferred');
  expect(known.map(({ id }) => id).filter((id) => !listed.includes(id))).toEqual([]);
});

test('the parity table of DepthAI has every function of the vendor’s page and every operation that it speaks of, and no others', async () => {
  const text = await readFile(join(root, 'docs/depthai.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([^|]+) \| [^|]*`[^|]* \| ([\w, ]+) \|$/gm)].map(([, left, right]) => [
    left!,
    right!,
  ]);
  const page =
    'List All Streams,Activate Stream,Deactivate Stream,Get Stream Config,Update Stream Config,Get Stream Control,' +
    'Update Stream Control,Capture Still Image';
  expect(rows.map(([left]) => left)).toEqual(expect.arrayContaining(page.split(',')));
  const named = new Set(rows.flatMap(([, right]) => right!.split(', ')));
  // No server answers this one.
  const answered = depthaiSpec.operations.filter(({ id }) => id !== 'listControllerDevicesOfType');
  const known = answered.filter(({ evidence }) => evidence !== 'inferred');
  expect(idsOf(known).filter((id) => !named.has(id))).toEqual([]);
  expect([...named].filter((id) => !idsOf(answered).includes(id))).toEqual([]);
});
