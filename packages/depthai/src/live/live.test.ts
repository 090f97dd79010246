import { describe, expect, test } from 'vitest';
import { active, found, listening, streams } from '../fixtures/listening.ts';
import { server } from '../fixtures/server.ts';

describe('a stream ends without an error', () => {
  test('when its signal is aborted, whether it reads, waits to connect again, or asks why', async () => {
    for (const moment of ['reading', 'pausing', 'asking'] as const) {
      const controller = new AbortController();
      const asks = (): Promise<never> => new Promise(() => {});
      const table = moment === 'asking' ? { [streams]: asks } : active;
      const { socket, clock, end, items } = await listening(table, { signal: controller.signal });
      socket().sends(found(1));
      if (moment !== 'reading') socket().closes(1012);
      await clock.advance(500);
      controller.abort('enough');
      await end;
      expect(items).toHaveLength(1);
      await clock.advance(0);
      expect(clock.waiting).toEqual([]);
      if (moment === 'reading') expect(socket().isClosed).toBe(true);
    }
  });

  test('when the signal of the client is aborted', async () => {
    const controller = new AbortController();
    const { socket, end } = await listening(active, {}, { signal: controller.signal });
    socket().opens();
    controller.abort();
    await end;
    expect(socket().isClosed).toBe(true);
  });

  test('and opens nothing if it is aborted before', async () => {
    const { sockets, end, items } = await listening(active, { signal: AbortSignal.abort() });
    await end;
    expect([sockets, items]).toEqual([[], []]);
  });

  test('when the loop is left: the socket is closed, and nothing waits any more', async () => {
    const { stream, sockets, clock } = server(active);
    const live = stream.detections();
    const reading = (async () => {
      for await (const { detections } of live) return detections;
      return undefined;
    })();
    await clock.advance(0);
    sockets[0]!.sends(found(1), found(2));
    expect(await reading).toEqual([1]);
    expect([sockets[0]!.isClosed, clock.waiting]).toEqual([true, []]);
    for await (const more of live) expect(more).toBeUndefined();
    expect(sockets).toHaveLength(1);
  });

  test('when it is closed from elsewhere, by hand or at the end of a block', async () => {
    const { live, end, socket, items } = await listening();
    socket().sends(found(1));
    await live.close();
    await end;
    expect(socket().isClosed).toBe(true);
    // What had come was not asked for any more, or was; nothing comes after.
    const before = items.length;
    socket().sends(found(2));
    expect(items).toHaveLength(before);

    const { stream, sockets, clock } = server(active);
    {
      await using block = stream.video();
      void block[Symbol.asyncIterator]().next();
      await clock.advance(0);
    }
    expect(sockets[0]!.isClosed).toBe(true);
  });
});
