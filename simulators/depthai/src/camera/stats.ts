import { valueAt } from '../automatics/course.ts';
import { half } from './warmth.ts';
import { resolutions } from '../streams/resolutions.ts';
import type { CameraStats, MemoryInfo } from '../generated/spec.ts';
import type { Camera } from '../state.ts';

const mebibyte = 2 ** 20;

/** Temperature and memory: what the streams take, so that more work shows. */
export function statsOf({ warmth, streams }: Camera, now: number): CameraStats {
  const average = valueAt(warmth, now, half);
  const at = (offset: number): number => Math.round((average + offset) * 10) / 10;
  const active = Object.values(streams);
  const pictures = active.reduce((sum, { config, kind }) => {
    const [width, height] = resolutions[config.resolution] ?? [0, 0];
    // Four pictures in turn, in color with half as much again.
    return sum + Math.round(width * height * (kind === 'color' ? 1.5 : 1)) * 4;
  }, 0);
  const networks = active.filter(({ network }) => network).length;
  return {
    chip_temperature: { average: at(0), css: at(0.7), dss: at(-0.8), mss: at(-0.2), upa: at(0.3) },
    cmx_memory_usage: memory(2 * mebibyte, 600_000 + active.length * 100_000 + networks * 300_000),
    ddr_memory_usage: memory(357_301_248, 60 * mebibyte + pictures + networks * 24 * mebibyte),
  };
}

function memory(total: number, wanted: number): MemoryInfo {
  const used = Math.min(total, wanted);
  return { total, used, remaining: total - used };
}
