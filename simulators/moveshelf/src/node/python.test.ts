import { pythonLacks, runPython } from '@labrig/fixtures/python';
import { listen } from '@labrig/simulator/node';
import { expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const program = new URL('../fixtures/moveshelf_calls.py', import.meta.url);
const missing = pythonLacks('http.client');

test('the calls of the vendor’s client, made with Python’s standard library', async ({ skip }) => {
  skip(missing !== undefined, missing);
  const { moveshelf, lab } = rig();
  const listener = await listen(moveshelf.handle);
  try {
    const seen = await runPython(program, [listener.url, moveshelf.connection().secretKey], (seconds) =>
      lab.clock.advance({ seconds }),
    );
    expect(seen).toEqual({
      projects: ['tidewater-gait/knee-study', 'tidewater-gait/archive'],
      clips: [20, 2],
      datasets: ['everything.tar'],
      limited: [3, 0],
      all: true,
      negative: 'Refused The number of results must not be negative',
      subjects: ['KS-001', 'KS-002', 'KS-003', 'KS-004', 'KS-005'],
      subject: 'Kübler',
      saved: [true, true],
      context: [{ side: 'left' }, true, false],
      session: '/Kübler/2026-05-04/',
      empty: [{}, null, 'Kübler'],
      trials: [['Barefoot', ['Trial-1', 'Trial-2']]],
      status: ['Complete', 'Complete'],
      put: 200,
      title: 'walk-01.c3d',
      attached: [
        [200, 200, 200],
        ['Processing', 'Processing', 'Processing'],
      ],
      complete: [
        ['knee.csv', 'data', 'Complete'],
        ['nothing.txt', 'annotation', 'Complete'],
        ['walk.mp4', 'video', 'Complete'],
      ],
      downloads: ['time,knee_flexion\n0.00,4.1\n', '', 'film'],
      details: [
        [
          '/Kübler/2026-05-04/',
          [
            ['Trial-1', true],
            ['Trial-2', false],
          ],
        ],
      ],
      job: ['Pending', 'Processing', { clips: 2, trialType: 'Barefoot' }],
      renamed: { title: 'Walk left 1', description: null },
      dated: '/Kübler/2026-05-05/',
      options: '{"a": 1}',
      valid: [{ validationErrors: [] }, { validationErrors: [] }],
      session_saved: true,
      session_metadata: { metadata: { operator: 'M. Ortega' } },
      unknown_project: 'Refused No project matches tidewater-gait/nope',
      unknown_node: null,
      other_type: [{}, "KeyError 'additionalData'"],
      bad_metadata: 'HttpError 400',
      bad_key: 'HttpError 401',
    });
  } finally {
    await listener.close();
  }
});
