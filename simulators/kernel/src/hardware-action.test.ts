import { describe, expect, test } from 'vitest';
import { kettleLab } from './fixtures/kettle-lab.ts';
import { HardwareError } from './hardware-action.ts';

const { lab } = kettleLab();
const perform = (action: string, args: object) => () => lab.kettle.perform(action, args);

describe('a hardware action is refused by name', () => {
  test.each([
    [
      'an action that there is not',
      'explode',
      {},
      'kettle has no hardware action explode; it has power, setTimer, fill',
    ],
    ['an action that every object has', 'constructor', {}, 'no hardware action constructor'],
    ['an action that is no name', '__proto__', {}, 'no hardware action __proto__'],
    [
      'an argument that it does not take',
      'fill',
      { cup: 0, milk: true },
      'fill has no argument milk; it takes cup, level',
    ],
    ['an argument where it takes none', 'setTimer', { at: 5 }, 'setTimer has no argument at; it takes none'],
    ['an argument that is missing', 'fill', { level: 1 }, 'fill needs the argument cup'],
    [
      'an argument that only the prototype has',
      'fill',
      Object.create({ cup: 0 }) as object,
      'fill needs the argument cup',
    ],
    ['a target that does not exist', 'fill', { cup: 9 }, 'there is no cup 9'],
  ])('%s', (_, action, args, message) => {
    expect(perform(action, args)).toThrow(HardwareError);
    expect(perform(action, args)).toThrow(message);
  });
});

test('an action that fails half-way leaves the hardware as it was', () => {
  const before = lab.kettle.state;
  expect(perform('power', { to: 'up', seconds: 9 })).toThrow('the power is up already');
  expect(lab.kettle.state).toBe(before);
});

test('what may be left out may be left out', () => {
  perform('fill', { cup: 2 })();
  lab.kettle.hardware.setTimer({});
  expect(lab.kettle.state.cups[2]).toStrictEqual({ level: 1 });
});
