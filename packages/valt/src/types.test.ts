import { describe, expectTypeOf, test } from 'vitest';
import { server } from './fixtures/server.ts';
import { roomStatusCode } from './index.ts';
import type { GroupSettings, operations, RecordingChanges, RoomState, ValtOptions } from './index.ts';

const { valt } = server();
const room = valt.room(4);

describe('the lower layer', () => {
  test('tells outcomes apart by kind, then by status, each with its own body', async () => {
    const answer = await valt.api.stopRecording({ path: { room: 4 }, body: {} });
    expectTypeOf(answer.kind).toEqualTypeOf<
      'http' | 'timeout' | 'aborted' | 'network' | 'decode' | 'auth' | 'request'
    >();
    if (answer.kind === 'http') {
      expectTypeOf(answer.status).toEqualTypeOf<200 | 401 | 403 | 404 | 500>();
      if (answer.status === 200) expectTypeOf(answer.body.data).toEqualTypeOf<operations.RecordingChanged>();
      if (answer.status === 404) expectTypeOf(answer.body).toEqualTypeOf<operations.FrameworkOrRuleError>();
    }
    // @ts-expect-error -- before it is known that there is an answer, there is no body.
    void answer.body;
  });

  test('wants arguments exactly where the operation requires some', () => {
    const { api } = valt;
    expectTypeOf(api.listRooms).toBeCallableWith();
    expectTypeOf(api.listUsers).toBeCallableWith({ query: { cardNumber: '48213' } }, { timeout: 1000 });
    expectTypeOf(api.startRecording).toBeCallableWith({ path: { room: 4 }, body: { name: 'My Recording' } });
    const wrong = [
      // @ts-expect-error -- the path is required.
      () => api.getRoom(),
      // @ts-expect-error -- so is the body, and in it the name.
      () => api.startRecording({ path: { room: 4 }, body: {} }),
      // @ts-expect-error -- an operation without a body takes none.
      () => api.getRoom({ path: { room: 4 }, body: {} }),
    ];
    expectTypeOf(wrong).toBeArray();
  });
});

describe('the upper layer', () => {
  test('resolves with what the caller wants, in the words of the wire', () => {
    expectTypeOf(valt.rooms).returns.resolves.toEqualTypeOf<readonly operations.RoomInfo[]>();
    expectTypeOf(valt.version).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf(room.recording).returns.resolves.toEqualTypeOf<operations.RunningRecording | undefined>();
    expectTypeOf(room.cameras).returns.resolves.toEqualTypeOf<readonly operations.RoomCamera[]>();
    expectTypeOf(room.record.start).returns.resolves.toExtend<AsyncDisposable>();
    expectTypeOf(room.record.stop).returns.resolves.toEqualTypeOf<operations.RecordId>();
    expectTypeOf(valt.admin.rooms.list).returns.resolves.toEqualTypeOf<readonly operations.Room[]>();
    expectTypeOf(valt.templates.fields(5).add).returns.resolves.toEqualTypeOf<readonly number[]>();
    expectTypeOf(valt.groups.create).returns.resolves.toEqualTypeOf<number>();
    expectTypeOf(valt.users.edit).returns.resolves.toEqualTypeOf<void>();
  });

  test('a search is a page, all pages, and a list that wants its limit', () => {
    type Search = ReturnType<typeof valt.recordings.search>;
    expectTypeOf<Awaited<Search>>().toEqualTypeOf<readonly operations.RecordSummary[]>();
    expectTypeOf<Search>().toExtend<AsyncIterable<operations.RecordSummary>>();
    // @ts-expect-error -- without a limit nobody knows how long it takes.
    const wrong = (search: Search) => search.toArray();
    expectTypeOf(wrong).toBeFunction();
  });

  test('a state tells what goes with it', () => {
    const told = (status: RoomState): unknown => {
      if (status.state === 'recording' || status.state === 'paused')
        expectTypeOf(status.recordId).toEqualTypeOf<operations.RecordId>();
      if (status.state === 'unknown') expectTypeOf(status.word).toEqualTypeOf<string>();
      // @ts-expect-error -- an available room has no recording.
      return status.state === 'available' && status.recordId;
    };
    expectTypeOf(told).toBeFunction();
    expectTypeOf(roomStatusCode).toBeCallableWith(undefined);
    const wait = () => room.waitUntil('paused');
    expectTypeOf(wait).returns.resolves.toHaveProperty('recordId');
    // @ts-expect-error -- nobody knows what to wait for.
    const wrong = () => room.waitUntil('unknown');
    expectTypeOf(wrong).toBeFunction();
  });

  test('how long something is kept goes with what it is', () => {
    expectTypeOf<{ type: 'days'; for: number }>().toExtend<NonNullable<GroupSettings['retention']>>();
    expectTypeOf<{ type: 'inherit' }>().not.toExtend<NonNullable<GroupSettings['retention']>>();
    expectTypeOf<{ type: 'inherit' }>().toExtend<NonNullable<RecordingChanges['retention']>>();
    expectTypeOf<{ type: 'days'; for: number }>().not.toExtend<NonNullable<RecordingChanges['retention']>>();
    expectTypeOf<{ type: 'until' }>().not.toExtend<NonNullable<GroupSettings['retention']>>();
  });

  test('enumerations are closed in requests', () => {
    expectTypeOf(room.marker).toBeCallableWith('My Marker', { color: 'green', time: 137 });
    // @ts-expect-error -- nine colours, and this is none.
    const wrong = () => room.marker('My Marker', { color: 'magenta' });
    expectTypeOf(wrong).toBeFunction();
  });

  test('needs an address, a user and a password', () => {
    expectTypeOf<{ baseUrl: string; username: string; password: string }>().toExtend<ValtOptions>();
    expectTypeOf<{ baseUrl: string; username: string }>().not.toExtend<ValtOptions>();
  });
});
