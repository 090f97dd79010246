import { setCreationTime } from './creation-time.ts';
import { createH264Encoder } from './h264.ts';
import type { Planes } from './blocks.ts';
import type { OutputFormat } from 'mediabunny';

/** What a film is made of. */
export interface FilmOptions {
  /** Pixels, even. */
  readonly width: number;
  readonly height: number;
  /** Pictures, grey (`width * height` bytes each) or in color, with the second at which each is shown and for how long. */
  readonly pictures: Iterable<{
    readonly pixels: Uint8Array | Planes;
    readonly time: number;
    readonly duration: number;
  }>;
}

/**
 * An MP4 file that video players and browsers show, with its index first. The same pictures give the same bytes.
 *
 * @param options.created - when it says it was made: milliseconds since 1970.
 */
export async function encodeMp4({ created, ...film }: FilmOptions & { readonly created: number }): Promise<Uint8Array> {
  const { Mp4OutputFormat } = await import('mediabunny');
  const file = await encode(new Mp4OutputFormat({ fastStart: 'in-memory' }), film);
  setCreationTime(file, created);
  return file;
}

/** A segment of a live stream, as HLS has it: MPEG-TS, which can be shown from its first picture on. */
export async function encodeSegment(film: FilmOptions): Promise<Uint8Array> {
  const { MpegTsOutputFormat } = await import('mediabunny');
  return encode(new MpegTsOutputFormat(), film);
}

async function encode(format: OutputFormat, { width, height, pictures }: FilmOptions): Promise<Uint8Array> {
  // Loaded with the first film: it is large, and most labs never make one.
  const { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output } = await import('mediabunny');
  const encoder = createH264Encoder({ width, height });
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source);
  await output.start();
  const { codec, description } = encoder;
  const meta = { decoderConfig: { codec, codedWidth: width, codedHeight: height, description } };
  for (const { pixels, time, duration } of pictures) {
    const { isKey, bytes } = encoder.encode(pixels);
    await source.add(new EncodedPacket(bytes, isKey ? 'key' : 'delta', time, duration), meta);
  }
  await output.finalize();
  return new Uint8Array(target.buffer!);
}
