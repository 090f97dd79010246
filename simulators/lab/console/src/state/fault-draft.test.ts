import { expect, test } from 'vitest';
import { emptyDraft, requestOf } from './fault-draft.ts';

const draft = { ...emptyDraft, device: 'motif' };

test('a fault of every call has no trigger', () => {
  expect(requestOf(draft, {}, 0)).toEqual({ device: 'motif', effect: { kind: 'status', status: 503 } });
});

test('what was written is sent as numbers, and nothing else', () => {
  const written = {
    ...draft,
    kind: 'drip',
    milliseconds: '20',
    bytes: ' 3 ',
    operation: 'getVersion',
    every: '4',
  } as const;
  expect(requestOf({ ...written, percent: '25', within: '60', path: '/api/*' }, {}, 1000)).toEqual({
    device: 'motif',
    effect: { kind: 'drip', milliseconds: 20, bytes: 3 },
    when: { operations: ['getVersion'], path: '/api/*', every: 4, rate: 0.25, until: 61_000 },
  });
});

test('a hardware action takes the arguments that were written', () => {
  const args = { camera: 'FAKE0', seconds: '5', reason: ' ' };
  expect(requestOf({ ...draft, kind: 'hardware', action: 'overheat', first: '1' }, args, 0)).toEqual({
    device: 'motif',
    effect: { kind: 'hardware', action: 'overheat', args: { camera: 'FAKE0', seconds: 5 } },
    when: { first: 1 },
  });
});
