import { simulateDepthai } from '@labrig/depthai-simulator';
import { sharpImages } from '@labrig/depthai-simulator/node';
import { createLab } from '@labrig/simulator';
import sharp from 'sharp';
import { median } from './measure.ts';
import type { Finding } from './measure.ts';

const mxid = '19443010C7E2A40F00';
const [clients, frames, fps] = [64, 100, 25];

/** A box of cameras: stills beside the encoder alone, and what an audience costs. */
export async function measureDepthai(): Promise<Finding[]> {
  // The first one warms up.
  const [, one, many] = [await watched(1), await watched(1), await watched(clients)] as const;
  return [
    ...(await measureStills()),
    {
      name: `DepthAI: renderings of a frame that ${clients} clients watch`,
      value: many.pictures / (many.messages / clients),
      unit: '',
      goal: ['<=', 1],
      how: `WebSockets of one 1280×800 stream, ${fps} fps, different pictures among the ${many.messages} that came`,
    },
    {
      name: `DepthAI: CPU of ${clients} clients of a stream, in that of one`,
      value: many.cpu / one.cpu,
      unit: '×',
      goal: ['<=', 2],
      how: `", before the network; ${(one.cpu / frames).toFixed(1)} ms of CPU per frame for one`,
    },
  ];
}

function box(clock: 'paused' | number) {
  const lab = createLab({ depthai: simulateDepthai({ images: sharpImages() }) }, { clock });
  const { baseUrl, fetch } = lab.depthai.connection();
  const streams = `${baseUrl}/cameras/${mxid}/streams`;
  const configure = (name: string, config: object): Promise<Response> =>
    fetch(`${streams}/${name}/config`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(config),
    });
  return { lab, fetch, streams, configure };
}

/** A still from request to bytes, beside sharp writing the same pixels. */
async function measureStills(): Promise<Finding[]> {
  // Time passes so fast that no frame is taken twice.
  const { fetch, streams, configure } = box(100);
  const size = [1280, 800];
  await configure('CAM_A', {
    resolution: 'THE_800_P',
    still_size: size,
    preview_size: size,
    video_size: size,
    sensor_crop: [0, 0],
    fps: 30,
  });
  await configure('CAM_B', { resolution: 'THE_800_P', fps: 30 });
  const findings: Finding[] = [];
  for (const [name, kind] of [
    ['CAM_A', 'color'],
    ['CAM_B', 'gray'],
  ] as const) {
    const take = async (format: string): Promise<Uint8Array> =>
      (await fetch(`${streams}/${name}/still?format=${format}`)).bytes();
    const { data, info } = await sharp(await take('png'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const channels = info.channels as 1 | 3;
    const encode = (): Promise<Uint8Array> =>
      sharp(data, { raw: { width, height, channels } })
        .toColourspace(channels === 1 ? 'b-w' : 'srgb')
        .jpeg({ quality: 90 })
        .toBuffer();
    const [alone, whole] = await cpuInTurns([encode, () => take('jpeg')]);
    findings.push({
      name: `DepthAI: a ${kind} still of 1280×800, as a multiple of its encoder`,
      value: whole! / alone!,
      unit: '×',
      goal: ['<=', 2],
      how: `from request to bytes, beside sharp, quality 90; ${whole!.toFixed(1)} ms of CPU, all threads, beside ${alone!.toFixed(1)} ms`,
    });
  }
  return findings;
}

/** Milliseconds of CPU per run, of all threads: encoders have some of their own. In turns, and the median of the rounds. */
async function cpuInTurns(works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const [rounds, runs] = [11, 15];
  const times: number[][] = works.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const before = process.cpuUsage();
      for (let run = 0; run < runs; run += 1) await work();
      // The first rounds warm up.
      if (round >= 0) times[index]!.push(cpuSince(before) / runs);
    }
  }
  return times.map(median);
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** So many listeners of one stream: how many pictures were made for them, and what it took. */
async function watched(listeners: number) {
  const { lab, streams, configure } = box('paused');
  await configure('CAM_B', { resolution: 'THE_800_P', fps });
  const pictures = new Set<unknown>();
  let messages = 0;
  const left = new AbortController();
  const url = new URL(`${streams}/CAM_B/video`);
  const listen = async (): Promise<void> => {
    const opened = await lab.depthai.open(url, { header: () => undefined, signal: left.signal });
    if (!(Symbol.asyncIterator in opened)) throw new Error('the handshake was refused');
    for await (const message of opened) {
      pictures.add(message);
      messages += 1;
    }
  };
  const read = Array.from({ length: listeners }, () => listen().catch(() => undefined));
  // What a player needs first, and the picture of the moment, come at once.
  await lab.clock.advance({ milliseconds: 1 });
  pictures.clear();
  messages = 0;
  const before = process.cpuUsage();
  for (let frame = 0; frame < frames; frame += 1) await lab.clock.advance({ milliseconds: 1000 / fps });
  const cpu = cpuSince(before);
  left.abort();
  await Promise.all(read);
  return { pictures: pictures.size, messages, cpu };
}
