import { assert } from 'chai';
import { readCassette } from '../../cassette/read-cassette.ts';
import { nameOf } from '../../drift/divergence.ts';
import { drift } from '../../drift/drift.ts';
import { session } from '../../fixtures/session.ts';

/** @throws AssertionError if a device that lacks a member, or answers with another status, is taken for the simulator. */
export async function expectDrift(): Promise<void> {
  const lines = (await session()).trimEnd().split('\n');
  const other = lines.map((line) => {
    // oxlint-disable-next-line typescript/no-explicit-any
    const entry = JSON.parse(line) as any;
    if (entry.request?.path === '/api/1/camera/FAKE0') delete entry.answer.body.json.camera_info.parameters.Gain;
    if (entry.request?.path.endsWith('/recording/start')) entry.answer.status = 409;
    return JSON.stringify(entry);
  });
  const told = async (cassette: readonly string[]): Promise<readonly string[]> => {
    const { divergences } = await drift(readCassette(`${cassette.join('\n')}\n`));
    return divergences.map(nameOf);
  };
  assert.deepEqual(await told(lines), [], 'a device that is the same');
  const found = await told(other);
  assert.include(found, 'getCamera 200 missing /camera_info/parameters/Gain', 'a member that is missing');
  assert.include(found, 'startCameraRecording 409 status', 'another status');
}
