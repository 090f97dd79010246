import { describe, expect, test } from 'vitest';
import { checkScenario } from './check.ts';
import { pathText } from './problem.ts';
import { simulators } from '../simulators.ts';

const motif = { devices: { motif: { cameras: [{ serial: 'A' }] } } };
const event = (more: object) => ({ ...motif, timeline: [{ at: '+00:05', device: 'motif', ...more }] });
const fault = (more: object) => ({ ...motif, faults: [{ device: 'motif', effect: { kind: 'empty' }, ...more }] });
const told = (value: unknown) => checkScenario(value).map(({ path, message }) => `${pathText(path)} ${message}`);

describe('what is wrong with a scenario is told together with what would be right', () => {
  test.each([
    [null, [' must be an object, got nothing; write {} for a usual one']],
    [[], [' must be an object, got a list']],
    [{}, [' needs devices']],
    [{ devices: {} }, ['devices must have at least 1 of them']],
    [{ ...motif, sead: 1 }, ['sead is unknown; did you mean seed?']],
    [{ ...motif, seed: 1.5 }, ['seed must be a whole number, got 1.5']],
    [{ ...motif, seed: -1 }, ['seed must be at least 0, got -1']],
    [{ ...motif, clock: 'fast' }, ['clock must be one of system, paused, auto, got "fast"']],
    [{ ...motif, clock: 0 }, ['clock must be above 0, got 0']],
    [{ ...motif, clock: {} }, ['clock must be a text or a number, got an object']],
    [{ ...motif, start: 'now' }, ['start must be a date with its zone, such as 2026-03-02T09:00:00Z, got "now"']],
    [{ ...motif, start: '+00:05' }, [/^start must be a date/]],
    [{ ...motif, start: '2026-02-30' }, [/^start must be a date/]],
    [{ devices: { motif: null } }, ['devices.motif must be an object, got nothing; write {} for a usual one']],
    [{ devices: { toaster: {} } }, [`devices.toaster is unknown; there is ${Object.keys(simulators).join(', ')}`]],
    [{ devices: { moveshelff: {} } }, ['devices.moveshelff is unknown; did you mean moveshelf?']],
    [
      { devices: { motif: { cameras: [{ seriall: 'A' }, { serial: 5 }] } } },
      [
        'devices.motif.cameras[0] needs serial',
        'devices.motif.cameras[0].seriall is unknown; did you mean serial?',
        'devices.motif.cameras[1].serial must be a text, got 5',
      ],
    ],
    [{ devices: { motif: { zone: 'Mars' } } }, [/^devices\.motif can't be: zone must be the IANA name/]],
    [
      { devices: { motif: { zone: 'Mars' }, valt: { zone: 'Mars' }, cam2: {} } },
      [/^devices\.motif can't be/, /^devices\.valt can't be/],
    ],
    [{ devices: { cam2: { cameras: 1.5 } } }, [/cameras must be a whole number, a list or a text, got 1\.5$/]],
    [
      { devices: { cam2: { cameras: [{ type: 'ip' }] } } },
      [/\[0\] needs retrieval: { ip: … }$/, /is_active_image/, /video/],
    ],
    [
      { devices: { cam2: { cameras: [{ type: 'usb' }] } } },
      [/must have as type one of ip, non_ip, stream, got "usb"$/],
    ],
    [{ devices: { cam2: { cameras: 'no list' } } }, [/^devices\.cam2 can't be: /]],
    [
      { devices: { valt: { groups: [{ name: 'x', retention: { type: 'until', until: '2026-01-01' } }] } } },
      ['devices.valt.groups[0].retention.until must be a day as MM-DD-YYYY, got "2026-01-01"'],
    ],
    [
      { devices: { depthai: { cameras: [{ mxid: 'a-1' }] } } },
      [/mxid must be 1 to 18 capital letters and digits, got "a-1"$/],
    ],
  ])('%j', (value, expected) => {
    const found = told(value);
    expect(found).toHaveLength(expected.length);
    for (const [index, one] of expected.entries()) expect(found[index]).toMatch(one);
  });
});

describe('events', () => {
  test.each([
    [
      event({ do: 'unplg', with: { camera: 'A' } }),
      /^timeline\[0\]\.do must be one of unplug, .*did you mean unplug\?$/,
    ],
    [event({ do: 'unplug' }), 'timeline[0] needs with: { camera: … }'],
    [event({ do: 'unplug', with: {} }), 'timeline[0].with needs camera'],
    [event({ do: 'unplug', with: { camera: 'A', how: 1 } }), 'timeline[0].with.how is unknown; there is camera'],
    [event({ do: 'unplug', with: { camera: 1 } }), 'timeline[0].with.camera must be a text, got 1'],
    [event({ do: 'unplug', with: { camera: 'B' } }), 'timeline[0].with.camera is wrong: no camera B; there is A'],
    [event({ do: 'freeze', with: { camera: 'A' } }), 'timeline[0].with.camera is unknown; it takes none'],
    [event({ do: 'dropFrames', with: { camera: 'A', count: 0 } }), 'timeline[0].with.count must be at least 1, got 0'],
    [event({}), 'timeline[0] needs do'],
    [event({ do: 'freeze', at: 'noon' }), /^timeline\[0\]\.at must be a moment: "noon" is no moment: write \+00:05/],
    [event({ do: 'freeze', at: '-00:05' }), 'timeline[0].at is before the start of the lab, got -00:05'],
    [
      event({ do: 'reboot', device: 'depthai' }),
      /^timeline\[0\]\.device must be a device of this scenario, got depthai; there is motif$/,
    ],
    [
      event({ do: 'freeze', fault: { device: 'motif', effect: { kind: 'empty' } } }),
      /^timeline\[0\]\.device has no place beside a fault/,
    ],
    [{ ...motif, timeline: [{ at: '+00:05' }] }, 'timeline[0] needs device'],
  ])('%j', (value, expected) => {
    expect(told(value)[0]).toMatch(expected);
  });

  test('what can’t happen at the start may be possible later: it is no problem', () => {
    expect(told(event({ do: 'plug', with: { camera: 'A' } }))).toEqual([]);
    expect(told(event({ do: 'unfreeze' }))).toEqual([]);
  });

  test('each is tried on the lab as it is at the start', () => {
    const unplug = { at: '+00:05', device: 'motif', do: 'unplug', with: { camera: 'A' } };
    expect(told({ ...motif, timeline: [unplug, unplug, { ...unplug, with: { camera: 'B' } }] })).toEqual([
      'timeline[2].with.camera is wrong: no camera B; there is A',
    ]);
  });
});

describe('faults', () => {
  test.each([
    [fault({ effect: { kind: 'delay' } }), 'faults[0].effect needs milliseconds'],
    [fault({ effect: { kind: 'status', status: 200 } }), 'faults[0].effect.status must be at least 400, got 200'],
    [fault({ effect: { kind: 'explode' } }), /^faults\[0\]\.effect\.kind must be one of status, delay, /],
    [
      fault({ when: { operations: ['startRecrding'] } }),
      /operations\[0\] is no operation of motif, got startRecrding; did you mean startRecording\?$/,
    ],
    [fault({ when: { from: 'dawn' } }), /^faults\[0\]\.when\.from must be a moment/],
    [fault({ when: { rate: 2 } }), 'faults[0].when.rate must be at most 1, got 2'],
    [fault({ device: 'valt' }), /^faults\[0\]\.device must be a device of this scenario, got valt; there is motif$/],
    [
      fault({ effect: { kind: 'hardware', action: 'unplg' } }),
      /^faults\[0\] can't be: motif has no hardware action unplg/,
    ],
    [
      fault({ effect: { kind: 'hardware', action: 'unplug', args: { camera: 'B' } } }),
      /^faults\[0\]\.effect\.args\.camera is wrong: no camera B/,
    ],
  ])('%j', (value, expected) => {
    expect(told(value)[0]).toMatch(expected);
  });
});

test('a scenario of very many cameras is found to be good without making them', () => {
  expect(told({ devices: { cam2: { cameras: 1_000_000 } } })).toEqual([]);
});
