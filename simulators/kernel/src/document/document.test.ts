import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { writeDocument } from './write-document.ts';
import type { LabDocument } from './lab-document.ts';

const document = (rig: unknown, snapshots: LabDocument['snapshots'] = []): LabDocument => ({
  about: { vendors: ['rig'], seed: 7 },
  kept: { state: { time: 5, seed: 7, random: { dice: [1, 2, 3, 4] }, parts: { rig } }, clock: 60, generation: 3 },
  snapshots,
});
const reread = (given: LabDocument): LabDocument => readDocument(JSON.parse(writeDocument(given)) as object);

describe('a lab as a document', () => {
  test('is what it was, whatever plain data it holds', () => {
    const leaf = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(undefined), fc.uint8Array());
    const data = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(data, data, (now, before) => {
        const given = document(now, [{ name: 'before', state: { ...document(before).kept.state, time: 1 } }]);
        expect(reread(given)).toStrictEqual(given);
      }),
    );
  });

  test('has bytes once, however often and wherever they are, of any length', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index * 7);
    const given = document({ one: bytes, other: [bytes] }, [{ name: 'a', state: document({ bytes }).kept.state }]);
    const text = writeDocument(given);
    expect(text.length).toBeLessThan(134_500);
    expect(readDocument(JSON.parse(text) as object)).toStrictEqual(given);
  });
});

describe('what is none is refused with the reason', () => {
  const good = JSON.parse(writeDocument(document({}))) as Record<string, unknown>;
  const state = good['state'] as object;
  test.each([
    ['another document', { ...good, labrig: 'scenario' }, 'no exported lab'],
    ['a later version', { ...good, version: 2 }, 'its format is 2, known is 1'],
    ['no request', { ...good, about: 'all' }, '`about` must be an object'],
    ['a clock that is none', { ...good, clock: 'fast' }, "a clock's mode must be"],
    ['a generation that is none', { ...good, generation: 'x' }, '`generation` must be a number'],
    ['snapshots that are none', { ...good, snapshots: {} }, '`snapshots` must be a list'],
    ['a snapshot without a name', { ...good, snapshots: [{ state }] }, 'every snapshot needs a name'],
    ['no state', { ...good, state: [] }, 'a state must be an object'],
    ['a state without time', { ...good, state: { ...state, time: '1' } }, 'needs a time and a seed'],
    ['a moment that never comes', { ...good, state: { ...state, time: 1e300 } }, /moment|year/],
    ['a state without parts', { ...good, state: { ...state, parts: null } }, 'its random streams and its parts'],
    ['bytes that are missing', { ...good, state: { ...state, parts: { rig: { $: 4 } } } }, 'bytes 4 are missing'],
    ['bytes that are no list', { ...good, bytes: 'AAAA' }, '`bytes` must be a list'],
    ['bytes that are none', { ...good, bytes: ['*'] }, '`bytes` must be in base64'],
  ])('%s', (_what, value, message) => {
    expect(() => readDocument(structuredClone(value))).toThrow(RangeError);
    expect(() => readDocument(structuredClone(value))).toThrow(message);
  });
});
