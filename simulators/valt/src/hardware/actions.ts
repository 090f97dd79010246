import { HardwareError, restartAction, rowOf, slowNetworkAction, UnknownTargetError } from '@labrig/simulator';
import { boot } from '../boot.ts';
import { switchOff } from '../power.ts';
import { endRecordings, endWithoutCamera } from '../recordings/life-cycle.ts';
import { roomState } from '../rooms/room-state.ts';
import { writeLog } from '../log.ts';
import { freeOn } from '../recordings/disk.ts';
import type { Draft, Table } from '@labrig/simulator';
import type { ValtOptions } from '../options.ts';
import type { ValtState } from '../state.ts';
import type { ValtAction } from '../valt-world.ts';

const cameraId = 'Id of the camera.';
const serverId = 'Id of the media server.';

const cameraOffline: ValtAction<{ camera: number }> = {
  description:
    'A camera no longer answers: recordings that begin now do without it, and a room without any other camera refuses to start.',
  args: { camera: cameraId },
  run(world, { camera }) {
    find(world.state.cameras, camera, 'camera');
    world.update((draft) => {
      rowOf(draft.cameras, camera)!.isOnline = false;
    });
    endWithoutCamera(world);
  },
};

const cameraOnline: ValtAction<{ camera: number }> = {
  description: 'A camera answers again: recordings that begin from now on have it.',
  args: { camera: cameraId },
  run({ state, update }, { camera }) {
    find(state.cameras, camera, 'camera');
    update((draft) => {
      rowOf(draft.cameras, camera)!.isOnline = true;
    });
  },
};

const mediaServerDown: ValtAction<{ server: number }> = {
  description:
    'A media server goes down: recordings on it end with what is in the file, and its rooms refuse to start.',
  args: { server: serverId },
  run(world, { server }) {
    const { name } = find(world.state.mediaServers, server, 'media server');
    endRecordings(world, ({ mediaServer }) => mediaServer === server, `the media server ${name} went down`);
    world.update((draft) => {
      rowOf(draft.mediaServers, server)!.isUp = false;
    });
  },
};

const mediaServerUp: ValtAction<{ server: number }> = {
  description: 'A media server is back, with everything that was on it.',
  args: { server: serverId },
  run({ state, update }, { server }) {
    find(state.mediaServers, server, 'media server');
    update((draft) => {
      rowOf(draft.mediaServers, server)!.isUp = true;
    });
  },
};

const fillDisk: ValtAction<{ server: number; free: number }> = {
  description:
    'Other files fill the disk of a media server: when it is full, recordings on it end, and none can begin.',
  args: { server: serverId, free: 'Bytes that stay free.' },
  run({ state, now, update }, { server, free }) {
    find(state.mediaServers, server, 'media server');
    const room = freeOn(state, server, now);
    if (!(free >= 0) || free > room) throw new HardwareError(`free must be 0 to ${room} bytes, got ${free}`);
    update((draft) => {
      rowOf(draft.mediaServers, server)!.other += room - Math.floor(free);
    });
  },
};

const freeDisk: ValtAction<{ server: number; free: number }> = {
  description: 'Other files on a media server are deleted.',
  args: { server: serverId, free: 'Bytes that are free afterwards; no more than the recordings leave.' },
  run({ state, now, update }, { server, free }) {
    const { other } = find(state.mediaServers, server, 'media server');
    const gain = Math.floor(free) - freeOn(state, server, now);
    if (!(gain >= 0) || gain > other)
      throw new HardwareError(`free must be more than now, and ${other} bytes more at most`);
    update((draft) => {
      rowOf(draft.mediaServers, server)!.other -= gain;
    });
  },
};

const restart = restartAction<ValtState>(
  'The server restarts: nobody listens meanwhile. Running recordings end with what is in the file; locks, tokens and schedules survive; what was prepared does not.',
  switchOff,
);

const slowNetwork = slowNetworkAction<ValtState>('The vendor’s module gives up after 5 s.');

const prepare: ValtAction<{ room: number }> = {
  description: 'Somebody sets a recording up in the web interface and does not begin it: the room is prepared.',
  args: { room: 'Id of the room; it must be available.' },
  run({ state, update }, { room }) {
    const word = roomState(state, find(state.rooms, room, 'room'));
    if (word !== 'available') throw new HardwareError(`room ${room} is ${word}, not available`);
    update((draft) => {
      rowOf(draft.rooms, room)!.isPrepared = true;
    });
  },
};

/** What may happen to a server that was set up with these options. */
export function hardwareOf(options: ValtOptions) {
  const factoryReset: ValtAction<object> = {
    description:
      'Everything is as it was delivered: recordings, tokens, and whatever was added or changed are gone; the first users have their first passwords.',
    args: {},
    run({ state, now, update, random }) {
      const fresh = boot({ now, random }, options, state.factory);
      update((draft) => {
        Object.assign(draft, fresh as Draft<ValtState>);
        writeLog(draft, now, 'Factory reset');
      });
    },
  };
  return {
    cameraOffline,
    cameraOnline,
    mediaServerDown,
    mediaServerUp,
    fillDisk,
    freeDisk,
    restart,
    slowNetwork,
    prepare,
    factoryReset,
  };
}

function find<Row>(table: Table<Row>, id: number, what: string): Row {
  // From outside anything may come.
  const row = typeof id === 'number' ? rowOf(table, id) : undefined;
  if (row === undefined) throw new UnknownTargetError(`there is no ${what} ${id}`);
  return row;
}
