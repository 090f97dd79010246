import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readmeProgram } from '@labrig/fixtures/readme-program';
import { createCertificate, listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';

test('the program in the README works as it is printed', async () => {
  const { lab } = rig();
  lab.clock.setMode(100);
  const { key, pem } = await createCertificate('127.0.0.1');
  const listener = await listen(lab.motif.handle, { tls: { key, cert: pem } });
  const folder = await mkdtemp(join(tmpdir(), 'labrig-readme-'));
  const certificate = join(folder, 'motif.pem');
  await writeFile(certificate, pem);
  const { apiKey } = lab.motif.connection();
  const env = {
    MOTIF_HOST: '',
    MOTIF_PORT: `${listener.port}`,
    MOTIF_API_KEY: apiKey,
    MOTIF_CERTIFICATE: certificate,
  };
  const { stdout, stderr } = await readmeProgram(env);
  await listener.close();
  await rm(folder, { recursive: true });

  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    'Motif 6.1.3',
    expect.stringMatching(/^FAKE0 records \d{8}_\d{6}\.FAKE0$/),
    expect.stringMatching(/^FAKE1 records \d{8}_\d{6}\.FAKE1$/),
  ]);
  expect(lab.motif.state.recordings.map(({ duration, metadata }) => [duration, metadata])).toEqual([
    [5, { animal: 'm17' }],
    [5, { animal: 'm17' }],
  ]);
  expect(lab.requests.entries({ operation: 'stopCameraRecording' })).toEqual([]);
});
