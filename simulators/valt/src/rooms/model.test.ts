import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

/** What a room should be doing, told by hand: seconds from the beginning, and no word of the simulator's own. */
interface Room {
  word: 'available' | 'prepared' | 'recording' | 'paused' | 'locked';
  /** Since when its time index counts; where it stands while paused. */
  since: number;
  index: number;
  /** Seconds in the file so far, without those since `since`. */
  recorded: number;
  began: number;
  length: number[];
}

const limit = 180;
const fresh = (): Room => ({ word: 'available', since: 0, index: 0, recorded: 0, began: 0, length: [] });

const verbs = ['start', 'stop', 'pause', 'resume', 'lock', 'unlock', 'prepare', 'wait', 'mediaServerDown'] as const;
type Verb = (typeof verbs)[number];

function end(room: Room, now: number): void {
  const running = room.word === 'recording' ? now - room.since : 0;
  room.length.push(Math.floor(room.recorded + running));
  Object.assign(room, { word: 'available', recorded: 0 });
}

/** Lets a maximum duration of three minutes end what is at it. */
function pass(rooms: readonly Room[], from: number, now: number): void {
  for (const room of rooms) {
    const over = room.began + limit;
    if ((room.word === 'recording' || room.word === 'paused') && over > from && over <= now) end(room, over);
  }
}

/** What a call should answer, and what it should do. */
function expected(room: Room, verb: Verb, now: number): number {
  const { word } = room;
  const isLive = word === 'recording' || word === 'paused';
  if (verb === 'start') {
    if (isLive || word === 'locked') return 400;
    Object.assign(room, { word: 'recording', since: now, began: now, recorded: 0, index: 0 });
    return 200;
  }
  if (verb === 'lock') {
    if (isLive || word === 'locked') return 400;
    room.word = 'locked';
    return 200;
  }
  if (verb === 'unlock') {
    if (word !== 'locked') return 400;
    room.word = 'available';
    return 200;
  }
  if (!isLive) return 404;
  if (verb === 'stop') end(room, now);
  if (verb === 'pause' && word === 'recording') {
    Object.assign(room, { word: 'paused', index: now - room.since, recorded: room.recorded + now - room.since });
  }
  if (verb === 'resume' && word === 'paused') Object.assign(room, { word: 'recording', since: now });
  return 200;
}

const step = fc.record({
  verb: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Verb>('start') },
    { weight: 5, arbitrary: fc.constantFrom(...verbs) },
  ),
  room: fc.constantFrom(0, 1),
  span: fc.constantFrom(0, 1, 7, 60, 100, 179, 180, 400),
});

test('each room is in the state that a model by hand says, whatever is called and happens, at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (history) => {
      const rooms = [fresh(), fresh()];
      const valt = rig({
        schedules: 'none',
        groups: [{ name: 'all', maxRecordDuration: limit / 60 }],
        users: [{ name: 'admin' }],
      });
      let now = 0;
      for (const { verb, room: place, span } of history) {
        const room = rooms[place]!;
        const id = place + 1;
        if (verb === 'wait') {
          await valt.wait(span);
          pass(rooms, now, now + span);
          now += span;
        } else if (verb === 'prepare') {
          if (room.word !== 'available') continue;
          valt.valt.hardware.prepare({ room: id });
          room.word = 'prepared';
        } else if (verb === 'mediaServerDown') {
          valt.valt.hardware.mediaServerDown({ server: 1 });
          for (const one of rooms) if (one.word === 'recording' || one.word === 'paused') end(one, now);
          valt.valt.hardware.mediaServerUp({ server: 1 });
        } else {
          const path = verb === 'lock' || verb === 'unlock' ? verb : `record/${verb}`;
          const reply = await valt.post(`/rooms/${id}/${path}`, { name: `room ${id}` });
          expect(reply.status, `${verb} while ${room.word}`).toBe(expected(room, verb, now));
        }
        for (const [index, { word, since, index: stood }] of rooms.entries()) {
          expect(await valt.status(index + 1)).toBe(word);
          const info = await valt.get(`/rooms/info/${index + 1}`);
          expect(info.has_recording).toBe(word === 'recording' || word === 'paused');
          if (info.has_recording) expect(info.recording.time).toBe(word === 'paused' ? stood : now - since);
        }
      }
      const { records } = (await valt.post('/records')).body.data;
      for (const [index, { length, word }] of rooms.entries()) {
        const live = word === 'recording' || word === 'paused' ? 1 : 0;
        const found = records.filter(({ room }: { room: { id: number } }) => room.id === index + 1).slice(live);
        expect(found.map(({ duration }: { duration: number }) => duration)).toEqual(length.toReversed());
      }
    }),
    { seed: 42, numRuns: 120 },
  );
});
