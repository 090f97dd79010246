import { makeLab } from '@labrig/lab/hosting';
import { createControl, createLabs, tables } from '@labrig/simulator';
import { ControlError, realTime } from '@labrig/simulator/hosting';
import { createBucket } from '../bucket.ts';
import { refuse, tooMany } from '../refuse.ts';
import { storageSql } from '../storage-sql.ts';
import { openAlarm } from './alarm.ts';
import { broken } from './broken.ts';
import { createDatedKeeper } from './dated-keeper.ts';
import { drain } from '../drain.ts';
import { readLease, writeLease } from './lease.ts';
import { orderOf } from './order.ts';
import { isUpgrade, openSocket } from './sockets.ts';
import type { HostedLab, MakeLab } from '@labrig/simulator';
import type { Bucket } from '../bucket.ts';
import type { ObjectStorage } from '../platform.ts';
import type { Order } from './order.ts';

/** A lab in an object of its own: the control API with one lab in it. */
export interface LabObject {
  fetch(request: Request): Promise<Response>;
  alarm(): Promise<void>;
}

/** Tells the worker that there is no lab here any more. */
export const goneHeader = 'labrig-gone';

const make: MakeLab = (request, store) => makeLab(request, store);

/** @param key - the object's id, which stands for the lab in the addresses of its devices. */
export async function openLab(storage: ObjectStorage, key: string): Promise<LabObject> {
  const sql = storageSql(storage);
  const alarm = await openAlarm(storage);
  const labs = createLabs(make, { keeper: createDatedKeeper(sql), most: 1, keyOf: () => key });
  const { handle, open } = createControl(labs);
  let lease = readLease(sql);
  let bucket: Bucket | undefined;
  /** A lab that is being made isn't there yet, and isn't gone either. */
  let isMaking = false;
  /** Why the lab that is kept can't go on. It can still be deleted, and it expires. */
  let damage: unknown;
  const present = (): HostedLab | undefined => labs.all()[0];

  const end = async (): Promise<void> => {
    lease = undefined;
    damage = undefined;
    const hosted = present();
    if (hosted) labs.remove(hosted);
    await storage.deleteAlarm();
    await storage.deleteAll();
  };
  /** After a call: is there still a lab, and when must it be woken? */
  const settle = async (): Promise<void> => {
    if (!lease || isMaking || damage !== undefined) return;
    const hosted = present();
    if (hosted) await alarm.set(lease.expires, hosted.lab);
    else await end();
  };
  const begin = async (request: Request, { expires, requestsPerMinute }: Order): Promise<Response> => {
    if (lease) throw new ControlError('conflict', 'there is a lab here already');
    isMaking = true;
    try {
      for (const table of tables) sql.run(table);
      lease = { expires, requestsPerMinute, since: realTime() };
      writeLease(sql, lease);
      return await handle(request);
    } finally {
      isMaking = false;
    }
  };
  const device = async (request: Request): Promise<Response> => {
    bucket ??= createBucket(lease!.requestsPerMinute);
    const seconds = bucket.take(realTime());
    if (seconds !== undefined)
      throw tooMany(
        `there are more than ${lease!.requestsPerMinute} calls a minute to the devices of this lab`,
        seconds,
      );
    return isUpgrade(request) ? openSocket(open, request) : handle(request, { signal: request.signal });
  };

  const broke = async ({ method, url }: Request): Promise<Response> => {
    if (method !== 'DELETE' || /^\/labs\/[^/]+\/./.test(new URL(url).pathname)) return refuse(damage);
    await end();
    return Response.json({ removed: 1 });
  };

  if (lease) {
    await labs.wake().catch((error: unknown) => {
      damage = error;
    });
  }
  return {
    async fetch(request) {
      try {
        if (lease && lease.expires <= realTime()) await end();
        const order = orderOf(request);
        if (order) return await begin(request, order);
        if (!lease) return gone();
        if (damage !== undefined) return await broke(request);
        const isDevice = new URL(request.url).pathname.startsWith(`/labs/${key}/devices/`);
        return await (isDevice ? device(request) : handle(request, { signal: request.signal }));
      } catch (error) {
        return error instanceof ControlError ? refuse(error) : broken(error);
      } finally {
        await drain(request);
        await settle();
      }
    },
    async alarm() {
      alarm.rings();
      if (!lease) return;
      if (lease.expires <= realTime()) return end();
      if (damage !== undefined) return alarm.set(lease.expires);
      try {
        present()?.lab.look();
      } catch {
        // A rule that fails is told to whoever asks next; here is nobody to tell, and ringing again would not mend it.
        return alarm.set(lease.expires);
      }
      return settle();
    },
  };
}

function gone(): Response {
  const answer = refuse(new ControlError('not-found', 'there is no such lab any more'));
  answer.headers.set(goneHeader, '1');
  return answer;
}
