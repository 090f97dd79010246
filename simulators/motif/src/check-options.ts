import { checkOption, isPathName } from '@labrig/simulator';
import { stripLayout } from '@labrig/simulator/frames';
import { isTimeZone } from '@labrig/simulator/calendar';
import type { MotifState } from './state.ts';

/** @throws RangeError for a system that can't be: its first moment already breaks what always holds. */
export function checkOptions({ zone, codecs, cameras, outputs, disk }: MotifState): void {
  const serials = cameras.map(({ serial }) => serial);
  const names = outputs.map(({ name, serial }) => JSON.stringify([name, serial]));
  checkOption(isTimeZone(zone), `zone must be the IANA name of a time zone, got ${zone}`);
  checkOption(new Set(serials).size === serials.length, `serials must differ, got ${serials.join(', ')}`);
  checkOption(new Set(names).size === names.length, `outputs must differ by name or camera, got ${names.join(', ')}`);
  checkOption(
    disk.capacity > 0 && disk.other >= 0 && disk.other <= disk.capacity,
    'disk.other must be from 0 to disk.capacity, in bytes',
  );
  for (const { name, bitRate } of codecs) {
    checkOption(bitRate > 0 && bitRate < Infinity, `the bit rate of ${name} must be above 0, got ${bitRate}`);
  }
  for (const { serial, width, height } of cameras) {
    checkOption(
      isPathName(serial) && serial !== '__all',
      `a serial is a text without white space and slashes, got ${JSON.stringify(serial)}`,
    );
    checkOption(
      isSize(width, height),
      `camera ${serial} must have 64 to 4096 pixels in both directions, got ${width}×${height}`,
    );
  }
  for (const { name, serial, min, max, value } of outputs) {
    checkOption(
      isPathName(name),
      `the name of an output is a text without white space and slashes, got ${JSON.stringify(name)}`,
    );
    checkOption(
      serial === null || serials.includes(serial),
      `the output ${name} belongs to ${serial}, which is no camera of this system`,
    );
    checkOption(
      min < max && value >= min && value <= max,
      `the output ${name} must have min < max and a value between, got ${min}, ${max}, ${value}`,
    );
  }
}

/** Pictures are painted with a strip below, which needs its room. */
function isSize(width: number, height: number): boolean {
  const fits = [width, height].every((pixels) => Number.isInteger(pixels) && pixels >= 64 && pixels <= 4096);
  return fits && stripLayout(width, height) !== undefined;
}
