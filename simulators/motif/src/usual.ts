import type { CameraOptions, OutputOptions } from './options.ts';
import type { Codec } from './state.ts';

/** What the vendor's example scripts call. */
export const usualCameras: readonly CameraOptions[] = [{ serial: 'FAKE0' }, { serial: 'FAKE1' }];

const megabit = 1_000_000;

/** The names that the vendor's texts, examples and other people's scripts use. */
export const usualCodecs: readonly Codec[] = [
  { name: 'high', bitRate: 24 * megabit },
  { name: 'low', bitRate: 6 * megabit },
  { name: 'h264', bitRate: 12 * megabit },
  { name: 'libx264', bitRate: 12 * megabit },
  { name: 'h264-hq', bitRate: 24 * megabit },
  { name: 'h264-gpu', bitRate: 12 * megabit },
  { name: 'hq', bitRate: 24 * megabit },
  { name: 'hq-fast', bitRate: 30 * megabit },
  { name: 'mq', bitRate: 12 * megabit },
  { name: 'lq', bitRate: 4 * megabit },
  { name: 'nvenc-mq', bitRate: 12 * megabit },
];

export const usualOutputs: readonly OutputOptions[] = [
  { name: 'led' },
  { name: 'ledgreen', serial: 'FAKE0', kind: 'digital' },
  { name: 'led', serial: 'FAKE1' },
];
