import { createMoveshelf } from '@labrig/moveshelf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mortal } from './fixtures/mortal.ts';
import { callers } from './fixtures/served.ts';
import type { Made } from './fixtures/served.ts';

let server: Awaited<ReturnType<typeof mortal>>;
beforeAll(async () => {
  server = await mortal();
}, 60_000);
afterAll(() => server.close());

const noon = Date.parse('2026-05-04T12:00:00Z');
const hour = 3_600_000;

/** What the recording system of a lab is, as far as it is looked at here. */
interface MotifState {
  readonly messages: readonly { readonly message: string }[];
  readonly recordings: readonly { readonly serial: string; readonly started: number }[];
}

/** Writes messages, one after the other, until it hears nothing any more. */
function messenger({ devices: [motif] }: Made) {
  let last = 0;
  return {
    get last() {
      return last;
    },
    async write(acknowledged: () => void): Promise<void> {
      for (;;) {
        const answer = await fetch(`${motif!.url}/api/1/experiment/message`, {
          method: 'POST',
          headers: { 'x-api-key': motif!.connection['apiKey']!, 'content-type': 'application/json' },
          body: JSON.stringify({ message: String(last + 1) }),
        }).catch(() => undefined);
        if (answer) expect(answer.status).toBe(200);
        // The server may die in the middle of a sentence: what isn't heard to its end is no promise.
        const heard = await answer?.bytes().catch(() => undefined);
        if (!heard) return;
        last += 1;
        acknowledged();
      }
    },
    /** The one that was under way may have been written, too. */
    check({ messages }: MotifState): void {
      const shown = Number(messages[0]?.message ?? 0);
      expect([last, last + 1]).toContain(shown);
      last = shown;
    },
  };
}

/** Sends files, one after the other, until one doesn't arrive. */
function sender({ devices: [moveshelf] }: Made) {
  const { url, connection } = moveshelf!;
  const client = createMoveshelf({ baseUrl: url, secretKey: connection['secretKey']!, retry: false });
  const sent = new Map<string, string>();
  let number = 0;
  return {
    sent,
    async write(project: string, acknowledged: () => void): Promise<void> {
      for (;;) {
        number += 1;
        const text = `${number},`.repeat(40_000);
        const uploaded = await client.clips
          .uploadFile(project, new File([text], `${number}.csv`))
          .catch(() => undefined);
        if (!uploaded) return;
        sent.set(uploaded.id, text);
        acknowledged();
      }
    },
    async project() {
      const [first] = await client.projects.list();
      return client.projects.get(first!.id);
    },
    async read(project: string): Promise<ReadonlyMap<string, string>> {
      const clips = await client.clips.listWithFiles(project);
      const files = clips
        .filter(({ id }) => sent.has(id))
        .map(async ({ id, originalDataDownloadUri }) => {
          const { stream } = await client.files.download(originalDataDownloadUri);
          return [id, await new Response(stream).text()] as const;
        });
      return new Map(await Promise.all(files));
    },
  };
}

test(
  'what was acknowledged is there, and what was scheduled happens once, however often the engine is killed',
  { timeout: 180_000 },
  async () => {
    const url = await server.live();
    const { ask, make } = callers(url);
    const night = await make('acme', { name: 'night', vendors: ['motif'], clock: 3600, start: noon });
    const files = await make('acme', { name: 'files', vendors: ['moveshelf'] });
    const [motif] = night.devices;
    const scheduled = await fetch(`${motif!.url}/api/1/schedule/recording/start`, {
      method: 'POST',
      headers: { 'x-api-key': motif!.connection['apiKey']!, 'content-type': 'application/json' },
      body: JSON.stringify({ task_name: 'hourly', cron_expression: '0 0 * * * *', duration: 1200 }),
    });
    expect(scheduled.status).toBe(200);
    const messages = messenger(night);
    const uploads = sender(files);
    const project = await uploads.project();
    const state = async (): Promise<MotifState> => {
      const [, body] = (await ask('acme', 'GET', '/labs/night/state/motif')) as [number, { state: MotifState }];
      return body.state;
    };

    for (const lives of [40, 7, 25]) {
      let left = lives;
      let death: Promise<void> | undefined;
      const acknowledged = (): void => {
        left -= 1;
        if (left <= 0) death ??= server.kill();
      };
      await Promise.all([messages.write(acknowledged), uploads.write(project.name, acknowledged)]);
      await death;
      expect(await server.live()).toBe(url);
      messages.check(await state());
      expect(await uploads.read(project.id)).toEqual(uploads.sent);
    }
    expect(messages.last).toBeGreaterThan(20);
    expect(uploads.sent.size).toBeGreaterThan(3);

    await ask('acme', 'PUT', '/labs/night/clock', { mode: 'paused' });
    const [, { time }] = (await ask('acme', 'GET', '/labs/night/clock')) as [number, { time: number }];
    const { recordings } = await state();
    const hours = Math.floor((time - noon) / hour);
    expect(hours).toBeGreaterThan(2);
    for (const serial of ['FAKE0', 'FAKE1']) {
      const starts = recordings
        .filter((recording) => recording.serial === serial)
        .map(({ started }) => Math.floor((started - noon) / hour));
      // The last one may not have ended.
      const all = Array.from({ length: hours }, (_, index) => index + 1);
      expect([all, all.slice(0, -1)]).toContainEqual(starts);
    }
  },
);
