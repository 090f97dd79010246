import { eachRow, mapRows, rowOf } from '@labrig/simulator';
import { bytesAt } from './recordings/length.ts';
import { expiryOf } from './recordings/expiry.ts';
import type { ValtState } from './state.ts';

/** What holds in every state, whatever was called and whatever happened. */
export const invariants: Readonly<Record<string, (state: ValtState) => boolean>> = {
  'a room has the recording that has the room': ({ rooms, recordings }) =>
    mapRows(rooms, ({ recording }, id) => recording === null || rowOf(recordings, recording)?.room?.id === id).every(
      Boolean,
    ),
  'exactly the recordings of rooms are running or paused': ({ rooms, recordings }) => {
    const live = new Set(mapRows(rooms, ({ recording }) => recording));
    return mapRows(recordings, ({ phase }, id) => live.has(id) === (phase.kind !== 'complete')).every(Boolean);
  },
  'a room that records is not locked, and was prepared no longer': ({ rooms }) =>
    mapRows(
      rooms,
      ({ recording, lockedBy, isPrepared }) => recording === null || (lockedBy === null && !isPrepared),
    ).every(Boolean),
  'a locked room is not prepared': ({ rooms }) =>
    mapRows(rooms, ({ lockedBy, isPrepared }) => lockedBy === null || !isPrepared).every(Boolean),
  'nothing records while the server is off, or on a media server that is down': (state) =>
    mapRows(
      state.recordings,
      ({ phase, mediaServer }) =>
        phase.kind === 'complete' || (state.power.kind === 'up' && rowOf(state.mediaServers, mediaServer!)!.isUp),
    ).every(Boolean),
  'the sum of complete recordings is what each media server says they take': ({ recordings, mediaServers }) => {
    const sums = new Map<number, number>();
    eachRow(recordings, (recording) => {
      const { mediaServer, phase } = recording;
      if (mediaServer === null || phase.kind !== 'complete') return;
      sums.set(mediaServer, (sums.get(mediaServer) ?? 0) + bytesAt(recording, phase.ended));
    });
    return mapRows(mediaServers, (server, id) => server.recordings === (sums.get(id) ?? 0)).every(Boolean);
  },
  'complete recordings never take more than a disk holds': ({ mediaServers }) =>
    mapRows(mediaServers, ({ capacity, other, recordings }) => other + recordings <= capacity).every(Boolean),
  'a recording expires when its retention and its group say so': (state) =>
    mapRows(state.recordings, (recording) => recording.expires === expiryOf(state, recording)).every(Boolean),
  'a schedule that has started runs the recording that it started': ({ schedules, recordings }) =>
    mapRows(
      schedules,
      ({ recording }, id) => recording === null || rowOf(recordings, recording)?.schedule === id,
    ).every(Boolean),
  'markers lie within their recording': ({ recordings }) =>
    mapRows(
      recordings,
      ({ markers, phase }) =>
        phase.kind !== 'complete' || markers.every(({ time }) => time <= Math.ceil(phase.recorded / 1000)),
    ).every(Boolean),
  'users have names of their own, and nobody else’s token': ({ users }) => {
    const names = mapRows(users, ({ name }) => name);
    const tokens = mapRows(users, ({ token }) => token?.value ?? []).flat();
    return new Set(names).size === names.length && new Set(tokens).size === tokens.length;
  },
  'comments are on recordings that are there': ({ comments, recordings }) =>
    mapRows(comments, ({ recording }) => rowOf(recordings, recording) !== undefined).every(Boolean),
};
