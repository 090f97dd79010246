import { settled } from './written.ts';
import type { ControllerDevice, FixedDevice } from '../state.ts';

const circuits = (group: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${group}_0${index + 1}`);

const fixed = (dev: FixedDevice['dev'], circuit: string, value: number | string): FixedDevice => ({
  dev,
  circuit,
  value,
});

const inputModes = {
  Voltage: { value: 0, unit: 'V', range: [0, 10] as [number, number] },
  Current: { value: 1, unit: 'mA', range: [0, 20] as [number, number] },
};

/** The inputs and outputs of a small box, in the order in which all of them are listed. */
export function usualDevices(now: number): ControllerDevice[] {
  const setting = { counter: 0, counter_mode: 'Enabled' as const, debounce: 50 };
  return [
    ...circuits(1, 4).map((circuit) => ({
      dev: 'di' as const,
      circuit,
      level: 0 as const,
      since: now,
      value: 0 as const,
      setting: settled(setting, now),
    })),
    ...circuits(2, 2).map((circuit) => fixed('ro', circuit, 0)),
    ...circuits(1, 4).map((circuit) => ({
      dev: 'do' as const,
      circuit,
      setting: settled({ pwm_freq: 50, pwm_duty: 0, value: 0 }, now),
    })),
    ...circuits(1, 2).map((circuit) => ({
      dev: 'ai' as const,
      circuit,
      modes: inputModes,
      mode: 'Voltage' as const,
      value: 0,
    })),
    {
      dev: 'ao',
      circuit: '1_01',
      modes: { Voltage: inputModes.Voltage },
      mode: 'Voltage',
      setting: settled(0, now),
    },
    { dev: 'sensor', circuit: '28D1EFD2060000B4', temperature: 22.5 },
    ...circuits(1, 4).map((circuit) => ({ dev: 'led' as const, circuit, setting: settled(0, now) })),
    fixed('watchdog', '1_01', 0),
    fixed('modbus_slave', '1', 'UART_1'),
    { dev: 'owpower', circuit: '1', setting: settled(1, now) },
    ...['1_1000', '1_1001'].map((circuit) => ({ dev: 'register' as const, circuit, setting: settled(0, now) })),
    {
      dev: 'owbus',
      circuit: '1',
      bus: '/dev/i2c-1',
      setting: settled({ interval: 10, do_scan: false, do_reset: false, scan_interval: 60 }, now),
    },
    fixed('device_info', 'box', 'Robopipe'),
  ];
}
