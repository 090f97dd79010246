import { checkOption } from '@labrig/simulator';
import type { DepthaiOptions } from './options.ts';
import type { Camera } from './state.ts';

/** @throws RangeError for options that make no sense; every default is filled in, and each camera is checked by itself. */
export function checkOptions({ cameras, restart }: Required<Pick<DepthaiOptions, 'cameras' | 'restart'>>): void {
  const serials = cameras.map(({ mxid }) => mxid);
  checkOption(new Set(serials).size === serials.length, 'cameras must differ by mxid');
  for (const [name, value = 0] of Object.entries(restart)) {
    checkOption(value >= 0 && value <= 600_000, `restart.${name} must be from 0 to 600000 ms, got ${value}`);
  }
}

/** @throws RangeError for a camera that can't be. */
export function checkCamera({ mxid, sensors, pairs }: Pick<Camera, 'mxid' | 'sensors' | 'pairs'>): void {
  // The strip in the picture has room for the serial and the name of a sensor.
  checkOption(/^[A-Z0-9]{1,18}$/.test(mxid), `mxid must be 1 to 18 capital letters and digits, got ${mxid}`);
  const sockets = sensors.map(({ socket }) => socket);
  checkOption(sockets.length > 0, `camera ${mxid} has no sensors`);
  checkOption(
    sockets.every((socket) => /^[A-H]$/.test(socket)),
    `the sockets of ${mxid} must be A to H`,
  );
  checkOption(new Set(sockets).size === sockets.length, `the sensors of ${mxid} must differ by socket`);
  for (const pair of pairs) {
    const [left, right] = pair
      .slice('DEPTH_'.length)
      .split('_')
      .map((socket) => sensors.find((one) => one.socket === socket));
    checkOption(
      /^DEPTH_[A-H]_[A-H]$/.test(pair) && left !== right && left?.kind === 'mono' && right?.kind === 'mono',
      `${pair} of ${mxid} must name two of its mono sensors`,
    );
  }
}
