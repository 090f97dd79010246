import type { RunningLab } from './up.ts';

/** One line for programs: each device by its name, and the console. */
export function jsonReport({ devices, console }: RunningLab): string {
  return JSON.stringify({
    ...Object.fromEntries(devices.map(({ vendor, details }) => [vendor.name, details])),
    console,
  });
}

/** For people: addresses and credentials, and a command to copy for each device. */
export function tableReport({ devices, console }: RunningLab): string {
  const rows = [
    ...devices.map(({ vendor, url, details }) => [vendor.name, url, credentials(details)]),
    ['console', console.url, 'control API: clock, faults, hardware, journal'],
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row) => `  ${row[0]!.padEnd(widths[0]!)}  ${row[1]!.padEnd(widths[1]!)}  ${row[2]}`);
  const commands = devices.map(({ vendor, firstCommand }) => `  # ${vendor.title}\n  ${firstCommand}`);
  return ['The lab is up.', '', ...table, '', 'Try it:', ...commands, '', 'Ctrl-C stops it.'].join('\n');
}

/** The texts among the details and lists of such: keys and names, not the address again and nothing that is long. */
function credentials(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .map(([name, value]) => [name, Array.isArray(value) ? value : [value]] as const)
    .filter(([name, values]) => name !== 'url' && values.every((value) => typeof value === 'string'))
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join(', ');
}
