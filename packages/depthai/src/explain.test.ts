import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';

const small = { loc: ['body', 'fps'], msg: 'Input should be greater than 0', type: 'greater_than' };
const whole = { loc: ['body', 'still_size', 0], msg: 'Input should be a valid integer', type: 'int_type', input: null };
const at = (variant: string, member: string) => ({
  loc: ['body', variant, member],
  msg: 'Field required',
  type: 'missing',
});

describe("a refusal tells the server's own words, in whichever form they come", () => {
  test.each<[what: string, body: unknown, code: unknown, message: string | undefined]>([
    ['one mistake', { detail: [small] }, 'greater_than', 'body.fps: Input should be greater than 0'],
    [
      'two',
      { detail: [small, whole] },
      undefined,
      'body.fps: Input should be greater than 0; body.still_size.0: Input should be a valid integer',
    ],
    ['a dozen', { detail: Array(12).fill(small) }, undefined, expect.stringMatching(/greater than 0; and 6 more$/)],
    [
      'no place, as in a network',
      { detail: [{ loc: [], msg: 'Invalid JSON', type: 'json_invalid' }] },
      'json_invalid',
      'Invalid JSON',
    ],
    [
      'a configuration, of which the variant counts that it fits best',
      {
        detail: [
          at('CameraConfigProperties', 'still_size'),
          at('CameraConfigProperties', 'fps'),
          at('MonoCameraConfigProperties', 'fps'),
        ],
      },
      'missing',
      'body.fps: Field required (as MonoCameraConfigProperties; others fit less)',
    ],
    [
      'a configuration that fits two variants alike',
      { detail: [at('ColorCameraConfigProperties', 'fps'), at('MonoCameraConfigProperties', 'fps')] },
      undefined,
      'body.ColorCameraConfigProperties.fps: Field required; body.MonoCameraConfigProperties.fps: Field required',
    ],
    ['a text in its place', { detail: 'nn_config is missing' }, undefined, 'nn_config is missing'],
    ['plain text', 'Internal Server Error\n', undefined, 'Internal Server Error'],
    ['a long text', 'x'.repeat(5000), undefined, `${'x'.repeat(400)}…`],
    ['null', null, undefined, undefined],
    ['nothing', undefined, undefined, undefined],
    ['blank', ' \n', undefined, undefined],
    ['an empty list', { detail: [] }, undefined, undefined],
    ['another object', { error: 'no' }, undefined, undefined],
    ['hostile members', { detail: [null, 7, { loc: 'fps', msg: {} }] }, undefined, 'null; 7; [object Object]'],
    ['a hostile type', { detail: [{ msg: 'no', type: {} }] }, undefined, 'no'],
  ])('%s', (_what, body, code, message) => {
    const { code: found, message: words } = explain(body, 422) ?? {};
    expect([found, words]).toEqual([code, message]);
  });
});
