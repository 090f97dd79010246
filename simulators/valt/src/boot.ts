import { checkOption, tableOf } from '@labrig/simulator';
import { checkOptions } from './check-options.ts';
import { usualCamera } from './handlers/cameras.ts';
import { usualServer } from './handlers/media-servers.ts';
import { allRights } from './people/rights.ts';
import { withRecordings } from './recordings/first-recordings.ts';
import { firstSchedules } from './schedule/first-schedules.ts';
import { usualGroups, usualRooms, usualTemplates, usualUsers } from './usual.ts';
import type { GroupOptions, RoomOptions, UserOptions, ValtOptions } from './options.ts';
import type { Camera, Factory, Group, Room, User, ValtState } from './state.ts';
import type { ValtWorld } from './valt-world.ts';

type Start = Pick<ValtWorld, 'now' | 'random'>;

/**
 * A server that was just set up.
 *
 * @param drawn - what chance gave it; absent at first, and the same again after a factory reset.
 * @throws RangeError for options that make no sense.
 */
export function boot({ now, random }: Start, options: ValtOptions, drawn?: Factory): ValtState {
  const { generation = 5, zone = 'UTC', users = usualUsers, rooms = usualRooms, disk = {}, tokenLife } = options;
  const groups = options.groups ?? usualGroups;
  const { capacity = 4e12, other = capacity / 20 } = disk;
  checkOptions({ zone, users, groups, tokenLife: tokenLife ?? Infinity, disk: { capacity, other } });

  const factory = drawn ?? {
    passwords: users.map(() => random('passwords').hex(12)),
    secret: random('secret').hex(64),
  };
  const cameras: Camera[] = [];
  const roomRows = rooms.map((room) => roomOf(room, cameras));
  const names = rooms.map(({ name }) => name);
  const groupRows = groups.map((group) => groupOf(group, names));
  const userRows = users.map((user, index) => userOf(user, groups, factory.passwords[index]!));
  const state: ValtState = {
    generation,
    version: options.version ?? (generation === 5 ? '5.6.2' : '6.5.1'),
    zone,
    enforcesRights: options.enforcesRights ?? false,
    tokenLife: tokenLife === undefined ? null : tokenLife * 1000,
    factory,
    power: { kind: 'up' },
    latency: 0,
    users: tableOf(userRows),
    groups: tableOf(groupRows),
    rooms: tableOf(roomRows),
    cameras: tableOf(cameras),
    mediaServers: tableOf([
      { ...usualServer, name: 'Media 1', address: '127.0.0.1', port: 1935, ssl: false, capacity, other },
    ]),
    recordings: tableOf(),
    schedules: tableOf(),
    templates: tableOf(usualTemplates(generation)),
    filters: tableOf(),
    presets: tableOf(),
    help: tableOf([{ title: 'Recording', content: 'Choose a room, give the recording a name, and start it.' }]),
    comments: tableOf(),
    audio: tableOf(),
    log: tableOf(),
    nextMarker: 1,
    nextField: 4,
  };
  // A server as it was delivered has no past, and no plans.
  const { schedules = 'usual', recordings = [] } = drawn ? asDelivered(options) : options;
  const planned = { ...state, schedules: tableOf(firstSchedules(state, now, schedules)) };
  return recordings.length === 0 ? planned : withRecordings(planned, { now, random }, recordings);
}

function asDelivered({ schedules = 'usual' }: ValtOptions): Pick<ValtOptions, 'schedules' | 'recordings'> {
  return { schedules: schedules === 'usual' ? 'usual' : 'none' };
}

function roomOf({ name, cameras = [`${name} 1`, `${name} 2`] }: RoomOptions, all: Camera[]): Room {
  const ids = cameras.map((camera) => {
    const ip = `10.0.${Math.floor(all.length / 250)}.${(all.length % 250) + 1}`;
    return all.push({ ...usualCamera, name: camera, ip, username: 'root', password: 'pass', mediaServer: 1 });
  });
  const base = { mediaServer: 1, isIo: false, ioCamera: null, ioUser: null };
  return { ...base, name, cameras: ids, lockedBy: null, isPrepared: false, recording: null };
}

function groupOf(
  { name, rights = allRights, maxRecordDuration, rooms, retention }: GroupOptions,
  all: readonly string[],
): Group {
  const ids = (rooms ?? all).map((room) => all.indexOf(room) + 1).filter((id) => id > 0);
  return {
    name,
    information: 1,
    marker: 2,
    rights,
    maxRecordDuration: maxRecordDuration ?? null,
    rooms: ids,
    videoAccess: { users: [], groups: [] },
    retention: retention ?? { type: 'infinitely' },
  };
}

function userOf(
  { name, password, displayName, group, cardNumber }: UserOptions,
  groups: readonly GroupOptions[],
  drawn: string,
): User {
  const place = group === undefined ? 0 : groups.findIndex((candidate) => candidate.name === group);
  checkOption(place >= 0, `user ${name} is in a group ${group}, which there is not`);
  return {
    name,
    password: password ?? drawn,
    displayName: displayName ?? null,
    group: place + 1,
    cardNumber: cardNumber ?? null,
    rooms: [],
    videoAccess: { users: [], groups: [] },
    token: null,
  };
}
