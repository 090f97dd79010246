import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { ipCamera } from './fixtures/cameras.ts';
import { counterparts } from './fixtures/counterparts.ts';
import { server } from './fixtures/server.ts';
import { DecodeError } from './index.ts';

const status = (line: string): number => (line === 'POST /cameras/create' ? 201 : 200);
const lines = new Map(counterparts.map((row) => [row.request.line, row]));

describe.each([...lines.values()])('$request.line', ({ request: { line }, run }) => {
  test.each([
    ['a page', '<!doctype html>', 'syntax'],
    ['half of an answer', '{"cameraID": "5c7f', 'syntax'],
    ['nothing', '', 'empty'],
    ['a text', '"OK"', 'shape'],
    ['null', 'null', 'shape'],
  ])('%s instead of an answer is a DecodeError', async (_what, text, reason) => {
    const { cam2 } = server({ [line]: () => new Response(text, { status: status(line) }) });
    expect(await failure(run(cam2), DecodeError)).toMatchObject({ reason, status: status(line) });
  });

  test.each([
    ['an object without members', {}],
    ['an object with other members', { data: [], clientID: 7, cameraID: {}, message: null }],
    ['a list with nothing in it', [null]],
    ['a list of texts', ['5c7f1a20b8e44d0017c2a9e1']],
    ['a list of empty objects', [{}]],
    ['a list with one that is none', [ipCamera, { ...ipCamera, retrieval: null }]],
    ['a list with one without type', [{ ...ipCamera, type: undefined, clientID: undefined }]],
    ['credentials without secret', { clientID: 'd3458409' }],
    ['the very error, with a success', { errorType: 'InternalError', message: { text: 'database' } }],
  ])('%s is a DecodeError, not half of a result', async (_what, answer) => {
    const { cam2 } = server({ [line]: () => Response.json(answer, { status: status(line) }) });
    const error = await failure(run(cam2), DecodeError);
    expect(error).toMatchObject({ kind: 'decode', reason: 'shape', attempts: 1 });
    expect(error.outcome.text).toMatch(/^[[{]/);
  });
});

test('a camera of a type that nobody knows comes through', async () => {
  const strange = { ...ipCamera, type: 'drone', extra: 1 };
  const { cam2 } = server({ 'GET /cameras/search': [strange] });
  expect(await cam2.cameras.search()).toEqual([strange]);
});
