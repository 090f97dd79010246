import { data, list } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { General, LogEntry } from '../generated/operations.ts';

/** The server itself. Needs access to the administration. */
export interface System {
  /** Release of the software, and the disks of the media servers. */
  general(options?: CallOptions): Promise<General>;
  /** Entries of the server's log. What one looks like isn't documented. */
  logs(options?: CallOptions): Promise<readonly LogEntry[]>;
}

export function systemOf({ api }: Context): System {
  return {
    general: (options) => data(api.getGeneral({}, options)),
    logs: (options) => list(api.listLogs({}, options), 'logs_list'),
  };
}
