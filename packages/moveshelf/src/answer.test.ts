import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { errors, executed, refused, server } from './fixtures/server.ts';
import { DecodeError, GraphqlError, HttpError, LabrigError, PartialError, UnknownIdError } from './index.ts';
import type { Answer as Given } from './fixtures/server.ts';
import type { Moveshelf } from './index.ts';

const context = { id: 'x1', name: 'a', metadata: null };
const project = { id: 'p1', description: null, canEdit: true, unlistedAccess: false };
const whole = { node: { ...context, project } };
const problem = { message: 'No project', path: ['node', 'project'], locations: [{ line: 1, column: 9 }] };

describe('what a document brings is told apart by kind below, and is an error of its own above', () => {
  test.each<[what: string, answer: Given, outcome: object, expected: new (...args: never[]) => Error]>([
    [
      'errors',
      executed({ ...errors('no'), data: null }),
      { kind: 'errors', errors: [{ message: 'no' }] },
      GraphqlError,
    ],
    ['errors without data', executed(errors('no')), { kind: 'errors', status: 200 }, GraphqlError],
    ['nothing but nulls', executed({ ...errors('no'), data: { node: null } }), { kind: 'errors' }, GraphqlError],
    [
      'a part',
      executed({ errors: [problem], data: whole }),
      { kind: 'partial', data: whole, errors: [problem] },
      PartialError,
    ],
    [
      'a document that is wrong',
      refused(400, 'Syntax'),
      { kind: 'http', status: 400, body: errors('Syntax') },
      HttpError,
    ],
    ['a key that is wrong', refused(401, 'no key'), { kind: 'http', ok: false, status: 401 }, HttpError],
    ['a fault', refused(502, 'too big'), { kind: 'http', status: 502 }, HttpError],
    ['nothing with this id', { node: null }, { kind: 'data', data: { node: null } }, UnknownIdError],
    ['something else with this id', { node: {} }, { kind: 'data', data: { node: {} } }, UnknownIdError],
  ])('%s', async (_what, answer, outcome, expected) => {
    const { moveshelf } = server({ SubjectContext: answer });
    const told = await moveshelf.api.subjectContext({ id: 'x1' });
    expect(told).toMatchObject(outcome);
    const error = await failure(moveshelf.subjects.context('x1'), expected);
    expect(error).toMatchObject({ operationId: 'subjectContext', attempts: 1 });
    expect(error).toBeInstanceOf(LabrigError);
    expect(error.message).toContain('subjectContext');
  });

  test.each([[], null])('errors that are %j are none', async (none) => {
    const { moveshelf } = server({ SubjectContext: executed({ errors: none, data: whole }) });
    expect(await moveshelf.api.subjectContext({ id: 'x1' })).toMatchObject({ kind: 'data', data: whole });
    expect(await moveshelf.subjects.context('x1')).toEqual(whole.node);
  });

  test('a mutation that failed beside others is a part', async () => {
    const text = 'mutation Both{createPatient{patient{id}} deleteClip{ok}}';
    const shape = { createPatient: ['?', { patient: ['', { id: 's' }] }], deleteClip: ['?', { ok: 'b' }] } as const;
    const data = { createPatient: { patient: { id: 'p1' } }, deleteClip: null };
    const { moveshelf } = server({ Both: executed({ ...errors('no'), data }) });
    const told = await moveshelf.run({ id: 'both', retry: 'unsent', text, shape });
    expect(told).toMatchObject({ kind: 'partial', data, errors: [{ message: 'no' }] });
  });

  test("the server's words stand in the error, each with its place", async () => {
    const { moveshelf, answer } = server({ SubjectContext: executed({ errors: [problem], data: whole }) });
    const error = await failure(moveshelf.subjects.context('x1'), PartialError);
    expect(error.message).toContain('was answered in part: node.project: No project');
    expect(error.errors).toEqual([problem]);
    expect(error.outcome.data).toEqual(whole);
    answer('CreateSubject', executed({ ...errors('No project matches a/b'), data: { createPatient: null } }));
    const refusal = await failure(moveshelf.subjects.create('a/b', 'K'), GraphqlError);
    expect(refusal).toMatchObject({ kind: 'errors', errors: [{ message: 'No project matches a/b' }] });
    expect(refusal.message).toMatch(/^createSubject \(POST .*\/graphql\) was refused: No project matches a\/b\n/);
    answer('CreateSubject', refused(400, 'Variable "$name"', 'and another'));
    const wrong = await failure(moveshelf.subjects.create('a/b', 'K'), HttpError);
    expect(wrong).toMatchObject({ status: 400, vendorMessage: 'Variable "$name"; and another' });
    answer('SubjectContext', { node: null });
    expect((await failure(moveshelf.subjects.context('x1'), UnknownIdError)).message).toContain(
      'No subject has the id x1',
    );
    answer('SubjectContext', { node: {} });
    expect((await failure(moveshelf.subjects.context('x1'), UnknownIdError)).message).toContain('something else');
  });
});

describe('whatever comes instead of an answer is a typed outcome below, and an error above', () => {
  test.each<[what: string, answer: Given, reason: string]>([
    ['HTML', new Response('<!doctype html>'), 'syntax'],
    ['half of it', new Response('{"data": {"node'), 'syntax'],
    ['nothing', new Response(''), 'empty'],
    ['an array', executed([]), 'shape'],
    ['an answer to several documents', executed([{ data: whole }]), 'shape'],
    ['another status', new Response('{}', { status: 418 }), 'status'],
    ['a redirect', new Response('', { status: 302 }), 'status'],
    ['neither data nor errors', executed({}), 'shape'],
    ['data that is null', executed({ data: null }), 'shape'],
    ['data that is a text', executed({ data: 'welcome' }), 'shape'],
    ['data without what was asked for', executed({ data: {} }), 'shape'],
    ['an object that is a list', executed({ data: { node: [] } }), 'shape'],
    ['a member that is missing', executed({ data: { node: { id: 'x1', name: 'a', project } } }), 'shape'],
    ['a member of another type', executed({ data: { node: { ...context, name: 7, project } } }), 'shape'],
    ['null where nothing may be missing', executed({ data: { node: { ...context, name: null, project } } }), 'shape'],
    ['a broken object inside', executed({ data: { node: { ...context, project: { id: 'p1' } } } }), 'shape'],
    ['a part that is broken', executed({ ...errors('no'), data: { node: { id: 1 } } }), 'shape'],
    ['errors that are a text', executed({ errors: 'no', data: null }), 'shape'],
    ['errors without words', executed({ errors: [{}], data: null }), 'shape'],
    ['errors of null', executed({ errors: [null], data: null }), 'shape'],
  ])('%s', async (_what, answer, reason) => {
    const { moveshelf } = server({ SubjectContext: answer });
    expect(await moveshelf.api.subjectContext({ id: 'x1' })).toMatchObject({ kind: 'decode', reason });
    expect(await failure(moveshelf.subjects.context('x1'), DecodeError)).toHaveProperty('reason', reason);
  });

  test.each<[line: string, answer: object, call: (m: Moveshelf) => PromiseLike<unknown>]>([
    ['ListProjects', { viewer: null }, (m) => m.projects.list()],
    ['ListProjects', { viewer: { projects: {} } }, (m) => m.projects.list()],
    ['ListProjects', { viewer: { projects: [null] } }, (m) => m.projects.list()],
    ['CreateSubject', { createPatient: null }, (m) => m.subjects.create('a/b', 'K')],
    ['CreateClips', { createClips: { response: [] } }, (m) => m.clips.create('a/b')],
    ['CreateClips', { createClips: { response: [] } }, (m) => m.clips.uploadFile('a/b', new Blob(['a']))],
    ['UpdateSubject', { updatePatient: { updated: 'yes' } }, (m) => m.subjects.updateMetadata('x1', {})],
    ['ProcessGaitTool', { processGaitTool: null }, (m) => m.jobs.processGaitTool(['c1'])],
    ['ListClips', { node: { id: 'x1', clips: { edges: null } } }, (m) => m.clips.list('x1')],
  ])('%s %j', async (line, answer, call) => {
    const { moveshelf, lines } = server({ [line]: answer });
    expect(await failure(Promise.resolve(call(moveshelf)), DecodeError)).toMatchObject({
      reason: 'shape',
      status: 200,
    });
    expect(lines()).toEqual([line]);
  });

  test.each(['', 'store', 'javascript:alert(1)', 'file:///etc/passwd', 'http://user:pass@s.test/'])(
    'the address %j for a file: nothing is sent there',
    async (uploadUrl) => {
      const response = [{ clientId: 'file', uploadUrl, mocapClip: { id: 'c1' } }];
      const { moveshelf, lines } = server({ CreateClips: { createClips: { response } } });
      const error = await failure(moveshelf.clips.uploadFile('a/b', new Blob(['a'])), DecodeError);
      expect(error).toMatchObject({ reason: 'shape', status: 200 });
      expect(lines()).toEqual(['CreateClips']);
    },
  );

  test.each(['{', 'true', '[1]', '"a"', 'None'])(
    'metadata that is %s is a DecodeError, and readable below',
    async (metadata) => {
      const { moveshelf } = server({ SubjectContext: { node: { ...context, metadata, project } } });
      await failure(moveshelf.subjects.context('x1'), DecodeError);
      const told = await moveshelf.api.subjectContext({ id: 'x1' });
      expect(told.kind === 'data' && told.data.node?.metadata).toBe(metadata);
    },
  );
});
