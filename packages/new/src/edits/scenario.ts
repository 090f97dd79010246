import { atEndOf, before, instead } from './places.ts';
import type { Names } from '../names.ts';
import type { Edit } from './edit.ts';

const rule = '-'.repeat(94);

/** Scenarios know the device, what it is made with, and what may happen to it. */
export function scenarioEdit(names: Names): Edit {
  const { name, pascal } = names;
  return {
    path: 'specs/scenario.schema.yaml',
    change: (text) =>
      [
        (given: string) => atEndOf(given, /^ {2}Devices:$/m, '\n\n', `\n      ${name}: { $ref: '#/$defs/${pascal}' }`),
        (given: string) => before(given, /^ {2}# -+ What goes wrong$/m, device(names)),
        (given: string) => instead(given, /^( {2}DeviceName:\n(?: {4}.*\n)*? {4}enum: \[[^\]]*)\]/m, `$1, ${name}]`),
        (given: string) =>
          atEndOf(
            given,
            /^ {2}Event:$/m,
            '\n\n',
            `\n      - { if: { properties: { device: { const: ${name} } }, required: [device] }, then: { $ref: '#/$defs/${pascal}Action' } }`,
          ),
        (given: string) => before(given, /^ {2}# -+ What actions take$/m, action(names)),
      ].reduce((given, change) => change(given), text),
  };
}

const device = ({ pascal, title }: Names): string => `  # ${rule} ${pascal}

  ${pascal}:
    description: A box with ${title}.
    type: object
    additionalProperties: false
    properties:
      apiKey: { type: string, description: 'The key that callers must have. Default: drawn from the seed.' }
      cameras:
        type: array
        maxItems: 1000
        description: 'Default: north and south.'
        items: { $ref: '#/$defs/${pascal}Camera' }

  ${pascal}Camera:
    description: A camera of a box with ${title}.
    type: object
    required: [id]
    additionalProperties: false
    properties:
      id: { type: string, description: 'What it is addressed by: a text without white space and slashes.' }
      name: { type: string, description: 'What people call it. Default: its id with a capital letter.' }
      gain: { type: number, minimum: 0, maximum: 24, description: 'Of its sensor, in dB. Default: 0.' }
`;

const action = ({ pascal, title }: Names): string => `  ${pascal}Action:
    description: What may happen to a box with ${title}.
    properties:
      do: { enum: [unplug, plug], description: What happens. }
    allOf:
      - { if: { properties: { do: { enum: [unplug, plug] } }, required: [do] }, then: { $ref: '#/$defs/WithCamera' } }
`;
