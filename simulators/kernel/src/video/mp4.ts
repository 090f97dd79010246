import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';
import { setCreationTime } from './creation-time.ts';
import { createH264Encoder } from './h264.ts';

/** What a video is made of. */
export interface VideoOptions {
  /** Pixels, multiples of 16. */
  readonly width: number;
  readonly height: number;
  /** Grey pictures, `width * height` bytes each, with the second at which each is shown and for how long. */
  readonly pictures: Iterable<{ readonly pixels: Uint8Array; readonly time: number; readonly duration: number }>;
  /** When it says it was made: milliseconds since 1970. */
  readonly created: number;
}

/** An MP4 file that video players and browsers show, with its index first. The same pictures give the same bytes. */
export async function encodeMp4({ width, height, pictures, created }: VideoOptions): Promise<Uint8Array> {
  const encoder = createH264Encoder({ width, height });
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
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
  const file = new Uint8Array(target.buffer!);
  setCreationTime(file, created);
  return file;
}
