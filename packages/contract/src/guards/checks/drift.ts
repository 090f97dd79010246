import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { createLab } from '@labrig/lab';
import { readCassette } from '../../cassette/read-cassette.ts';
import { nameOf } from '../../drift/divergence.ts';
import { drift } from '../../drift/drift.ts';
import { runCommand } from '../../fixtures/run-command.ts';
import { session } from '../../fixtures/session.ts';

/** A cassette of a device that lacks a member, and answers with another status. */
function changed(cassette: string): string {
  const lines = cassette.trimEnd().split('\n');
  const other = lines.map((line) => {
    // oxlint-disable-next-line typescript/no-explicit-any
    const entry = JSON.parse(line) as any;
    if (entry.request?.path === '/api/1/camera/FAKE0') delete entry.answer.body.json.camera_info.parameters.Gain;
    if (entry.request?.path.endsWith('/recording/start')) entry.answer.status = 409;
    return JSON.stringify(entry);
  });
  return `${other.join('\n')}\n`;
}

/** @throws AssertionError if a device that lacks a member, or answers with another status, is taken for the simulator. */
export async function expectDrift(): Promise<void> {
  const same = await session();
  const told = async (cassette: string): Promise<readonly string[]> => {
    const { divergences } = await drift(readCassette(cassette));
    return divergences.map(nameOf);
  };
  assert.deepEqual(await told(same), [], 'a device that is the same');
  const found = await told(changed(same));
  assert.include(found, 'getCamera 200 missing /camera_info/parameters/Gain', 'a member that is missing');
  assert.include(found, 'startCameraRecording 409 status', 'another status');
}

/** @throws AssertionError if a CI doesn't hear of a device that is otherwise. */
export async function expectExitCode(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'labrig-drift-'));
  const file = join(folder, 'night.jsonl');
  await writeFile(file, changed(await session()));
  const { code } = await runCommand(['drift', file]);
  await rm(folder, { recursive: true });
  assert.strictEqual(code, 2, 'the exit code');
}

/** @throws AssertionError if a cassette tells the key of the device. */
export async function expectNoSecretRecorded(): Promise<void> {
  using lab = createLab();
  // Of the same seed as the session's, so it has the same key.
  assert.notInclude(await session(), lab.motif.credentials().apiKey, 'the cassette tells a secret');
}
