import { describe, expect, test } from 'vitest';
import { CassetteError, readCassette } from './read-cassette.ts';

const header = { labrig: 'cassette', version: 1, vendor: 'motif', started: '2026-05-04T12:00:00Z' };
const entry = {
  time: 5,
  took: 2,
  request: { method: 'GET', path: '/version', headers: {} },
  answer: { status: 200, headers: {}, body: { json: { software: '6.1.3' } } },
};
const lines = (...values: readonly unknown[]): string =>
  values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('');

test('exchanges come in the order of their time, each with its line', () => {
  const { entries } = readCassette(lines(header, { ...entry, time: 9 }, entry));
  expect(entries.map(({ time, line }) => [time, line])).toEqual([
    [5, 3],
    [9, 2],
  ]);
});

test('a last line that was cut off while it was written is left out', () => {
  expect(readCassette(lines(header, entry) + JSON.stringify(entry).slice(0, 40)).entries).toHaveLength(1);
});

describe('a line that is none is told by its number', () => {
  const request = { method: 'GET', path: '/version', headers: {} };
  test.each<[what: string, text: string, message: string]>([
    ['nothing at all', '', 'line 1 is missing: a cassette begins with what it is'],
    ['another file', lines('# Notes'), 'line 1 is no JSON'],
    ['another kind of JSON', lines({ name: 'x' }), 'line 1: labrig must be "cassette"'],
    ['a later version', lines({ ...header, version: 2 }), 'line 1: version must be 1, not 2'],
    ['no time', lines({ ...header, started: 'today' }), 'line 1: started must be a time'],
    ['an empty line', lines(header, entry, '', entry), 'line 3 is no JSON'],
    ['half a line', lines(header, entry, '{"time":', entry), 'line 3 is no JSON'],
    ['a list', lines(header, []), 'line 2: it must be an object'],
    ['no request', lines(header, { time: 1, took: 1 }), 'line 2: request must be an object'],
    [
      'a path elsewhere',
      lines(header, { ...entry, request: { ...request, path: 'http://x' } }),
      'line 2: request.path must begin with a slash',
    ],
    [
      'no answer and no error',
      lines(header, { time: 1, took: 1, request }),
      'line 2: answer is missing, and so is the error that explains it',
    ],
    [
      'a status that is none',
      lines(header, { ...entry, answer: { status: '200', headers: {} } }),
      'line 2: answer.status must be a status',
    ],
    [
      'a body that is none',
      lines(header, { ...entry, answer: { status: 200, headers: {}, body: {} } }),
      'line 2: answer.body must have json, text, form, or bytes and sha256',
    ],
    [
      'a time before the beginning',
      lines(header, { ...entry, time: -1 }),
      'line 2: time must be a number of milliseconds',
    ],
  ])('%s', (_what, text, message) => {
    expect(() => readCassette(text)).toThrow(CassetteError);
    expect(() => readCassette(text)).toThrow(message);
  });
});
