import { simulateMotif } from '@labrig/motif-simulator';
import { answersTo, wasTaken } from '../drift/playback.ts';
import type { CassetteEntry } from '../cassette/cassette.ts';
import type { Playback } from '../drift/playback.ts';

/** As much of a camera's status as the simulator can be made of. */
interface Status {
  readonly camera_info?: {
    readonly serial?: string;
    readonly name?: string;
    readonly timezone?: string;
    readonly parameters?: Readonly<Record<string, never>>;
    readonly stream?: {
      readonly image?: { readonly host: string; readonly port: number | string };
      readonly state?: { readonly port: number | string };
    };
  };
}

interface Io {
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** A recording system with the cameras, streams and outputs that were seen, as they were first; the key is the one that was taken. */
export const motifPlayback: Playback = {
  simulate({ entries }) {
    const lists = answersTo(entries, /^\/api\/1\/cameras$/) as { cameras?: { serial?: unknown }[] }[];
    const serials = [...new Set(lists.flatMap(({ cameras = [] }) => cameras.map(({ serial }) => String(serial))))];
    const seen = serials.map((serial) => {
      const [status] = answersTo(entries, RegExp(`^/api/1/camera/${serial}$`)) as Status[];
      return { ...status?.camera_info, serial };
    });
    const zone = seen.find(({ timezone }) => timezone !== undefined)?.timezone;
    const streams = seen.flatMap(({ serial, stream: { image, state } = {} }) =>
      image && state ? [{ serial, host: image.host, image: image.port, state: state.port }] : [],
    );
    const namesAt = (place: string): readonly string[] => {
      const [io] = answersTo(entries, RegExp(`^/api/1/${place}io/read$`)) as Io[];
      // Raw ports are there anyway.
      return Object.keys(io?.outputs ?? {}).filter((name) => !name.includes('/'));
    };
    const own = serials.flatMap((serial) => namesAt(`camera/${serial}/`).map((name) => ({ name, serial })));
    // The system's list has those of its cameras, too: an output is the system's own if it was set as such.
    const isOwn = (name: string): boolean =>
      entries.some((entry) => entry.request.path === `/api/1/io/${name}/set` && wasTaken(entry)) ||
      !own.some((each) => each.name === name);
    const shared = namesAt('').filter(isOwn);
    const outputs = [...shared.map((name) => ({ name })), ...own].map((output: { name: string; serial?: string }) => {
      const path = `/api/1/${output.serial === undefined ? '' : `camera/${output.serial}/`}io/${output.name}/set`;
      return { ...output, kind: hasToggled(entries, path) ? 'digital' : 'analogue' } as const;
    });
    return simulateMotif({
      ...(seen.length > 0 && {
        cameras: seen.map(({ serial, name, parameters }) => ({
          serial,
          ...(name !== undefined && { name }),
          ...(parameters && { parameters }),
        })),
      }),
      ...(zone !== undefined && { zone }),
      ...(streams.length > 0 && { streams }),
      ...(outputs.length > 0 && { outputs }),
    });
  },
  credentials({ entries }, { apiKey }) {
    const taken = entries.filter(({ answer }) => answer && answer.status !== 401);
    return new Map(taken.flatMap(({ request }) => [[request.headers['x-api-key'] ?? '', String(apiKey)] as const]));
  },
  states: ['status', 'state', 'copied', 'exported', 'recorded', 'store', 'camera_relative', 'kind', 'cleared', 'value'],
};

/** Has an output taken an infinity? Only those that are on or off do. */
function hasToggled(entries: readonly CassetteEntry[], path: string): boolean {
  return entries.some(
    (entry) =>
      entry.request.path === path && wasTaken(entry) && /inf|1e\d{3,}/i.test(JSON.stringify(entry.request.body) ?? ''),
  );
}
