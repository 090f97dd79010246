import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { refusal, server } from '../fixtures/server.ts';
import { HttpError } from '../index.ts';
import type { Answer } from '../fixtures/server.ts';

const info = 'GET /rooms/info/4';
const marker = 'POST /rooms/4/record/markers';
const comment = 'POST /rooms/4/record/comments';
const recordMarker = 'POST /records/2047/markers';
const recordComment = 'POST /records/2047/comments';
const added = { data: { marker_add: true, id: 388, message: 'marker add' } };
const commented = { data: { comment_add: true, message: 'comment add', time: 1 } };
const none = refusal(404, { data: { message: 'The recording in the room is not found', status: false }, code: 404 });

function room(time: number | undefined, more: Readonly<Record<string, Answer>> = {}) {
  const recording = time === undefined ? {} : { recording: { id: 2047, time } };
  const made = server({
    [info]: { data: { id: 4, name: 'Four', has_recording: time !== undefined, ...recording } },
    [marker]: added,
    [recordMarker]: added,
    [comment]: commented,
    [recordComment]: commented,
    ...more,
  });
  const sent = () => made.requests().map(({ line, body }) => (body === undefined ? [line] : [line, body]));
  return { room: made.valt.room(4), sent };
}

describe('a note', () => {
  test('is made at the present time index, and red, unless told', async () => {
    const { room: four, sent } = room(93);
    expect(await four.marker('Consent given')).toBe(388);
    await four.comment('Consent given');
    const body = { event: 'Consent given', time: 93, color: 'red' };
    expect(sent()).toEqual([[info], [marker, body], [info], [comment, body]]);
  });

  test('is made where the caller says, without a question', async () => {
    const { room: four, sent } = room(93);
    await four.marker('My Marker', { color: 'green', time: 137 });
    await four.comment('My Comment', { color: 'blue', time: 138 });
    expect(sent()).toEqual([
      [marker, { event: 'My Marker', time: 137, color: 'green' }],
      [comment, { event: 'My Comment', time: 138, color: 'blue' }],
    ]);
  });

  test.each([
    ['the present index is 0', 0, undefined],
    ['the caller says 0', 93, 0],
  ])('is never lost: when %s, it goes to the recording itself', async (_when, index, time) => {
    const { room: four, sent } = room(index);
    const settings = time === undefined ? {} : { time };
    expect(await four.marker('Begins', settings)).toBe(388);
    await four.comment('Begins', settings);
    expect(sent()).toEqual([
      [info],
      [recordMarker, { event: 'Begins', time: 0, color: 'red' }],
      [info],
      [recordComment, { event: 'Begins', time: 0 }],
    ]);
  });

  test.each([undefined, 0, 12])('on nothing is refused by the room in its own words, at %s', async (time) => {
    const { room: four } = room(undefined, { [marker]: none, [comment]: none });
    const settings = time === undefined ? {} : { time };
    for (const call of [four.marker('a', settings), four.comment('a', settings)])
      expect(await failure(call, HttpError)).toMatchObject({
        status: 404,
        vendorMessage: 'The recording in the room is not found',
      });
  });

  test('before the beginning is left to the server to refuse', async () => {
    const fields = [{ name: 'time', message: 'This value should be 0 or more.' }];
    const wrong = refusal(400, { data: { message: 'Validation Error', fields }, code: 400 });
    const { room: four } = room(93, { [recordMarker]: wrong });
    const error = await failure(four.marker('a', { time: -5 }), HttpError);
    expect(error.vendorMessage).toBe('Validation Error: time: This value should be 0 or more.');
  });

  test.each([{}, { data: null }, { data: {} }])(
    'that the room takes with %j is there, though without an id',
    async (answer) => {
      const { room: four } = room(93, { [marker]: answer });
      expect(await four.marker('a')).toBeUndefined();
    },
  );
});
