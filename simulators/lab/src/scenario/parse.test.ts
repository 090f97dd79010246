import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { UpError } from '../up-error.ts';
import { parseScenario } from './parse.ts';
import { readScenario } from './read.ts';
import { ScenarioError } from './scenario-error.ts';

/** The message about a text, line by line. */
function refusal(text: string): readonly string[] {
  try {
    parseScenario(text, 'rig.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).message.split('\n');
  }
  return [];
}

test('a problem is told with file, line and column, in the order of the file', () => {
  const text = `# A rig.
clok: auto
devices:
  motif:
    cameras:
      - { serial: A, widht: 640 }
      - serial: 7
timeline:
  - at: +00:05
    device: motif
`;
  expect(refusal(text)).toEqual([
    'rig.yaml:2:1: clok is unknown; did you mean clock?',
    'rig.yaml:6:22: devices.motif.cameras[0].widht is unknown; did you mean width?',
    'rig.yaml:7:17: devices.motif.cameras[1].serial must be a text, got 7',
    'rig.yaml:9:5: timeline[0] needs do',
  ]);
});

test('JSON is read as well, with tabs and all', () => {
  const text = '{\n\t"devices": {\n\t\t"motif": { "cameras": [{ "serial": 1 }] }\n\t}\n}\n';
  expect(refusal(text)).toEqual(['rig.yaml:3:38: devices.motif.cameras[0].serial must be a text, got 1']);
  expect(parseScenario('{ "devices": { "motif": {} } }')).toEqual({ devices: { motif: {} } });
});

test('what is written once and used often is placed where it stands', () => {
  const text = 'devices:\n  motif: { cameras: [&a { serial: A, width: 1 }] }\n  valt: {}\nfaults:\n  - *a\n';
  expect(refusal(text)).toContain('rig.yaml:2:45: devices.motif.cameras[0].width must be at least 64, got 1');
  expect(parseScenario('devices: { motif: { cameras: [&a { serial: A }, { <<: *a, serial: B }] } }').devices).toEqual({
    motif: { cameras: [{ serial: 'A' }, { serial: 'B' }] },
  });
});

describe('what is no scenario at all is refused in a sentence', () => {
  test.each([
    ['nothing', '', 'rig.yaml:1:1: the scenario must be an object, got nothing; write {} for a usual one'],
    ['a bracket that never closes', 'devices: [\n', /^rig\.yaml:\d:\d: the scenario can't be read: /],
    [
      'a tag of another language',
      'devices: !!python/object:os.system x',
      /^rig\.yaml:1:10: the scenario can't be read: Unresolved tag/,
    ],
    ['a member twice', 'devices: { motif: {}, motif: {} }', /can't be read: Map keys must be unique/],
    [
      'two documents',
      'devices: {motif: {}}\n---\n',
      /^rig\.yaml:2:1: the scenario can't be read: Source contains multiple documents$/,
    ],
    ['nesting without end', '['.repeat(100_000), /the scenario is nested too deeply$/],
    [
      'aliases that multiply',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`,
      /the scenario has too many aliases of aliases$/,
    ],
    ['bytes', '\u0000\u0001', /^rig\.yaml:1:1: /],
  ])('%s', (_what, text, message) => {
    const lines = refusal(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(message);
  });

  test('whatever the text is', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        '-',
        ' ',
        '\n',
        '"',
        '&a',
        '*a',
        'devices',
        'motif',
        '!',
        '#',
        '0',
        '<<',
      ),
    });
    fc.assert(
      fc.property(noise, (text) => {
        refusal(text);
      }),
    );
  });
});

describe('a file', () => {
  test('has its scenario read', async () => {
    const file = join(await temporaryFolder(), 'rig.yaml');
    await writeFile(file, 'devices: { motif: {} }');
    expect(await readScenario(file)).toEqual({ devices: { motif: {} } });
    await writeFile(file, `# ${'x'.repeat(1_048_576)}`);
    await expect(readScenario(file)).rejects.toThrow(/is longer than 1048576 bytes, which no scenario is$/);
  });

  test.each([
    ['/nowhere/rig.yaml', 'there is no such file'],
    [tmpdir(), 'it is a folder'],
    ['a\0b', 'no file has such a name'],
  ])('%j that can’t be read says why', async (file, reason) => {
    await expect(readScenario(file)).rejects.toThrow(UpError);
    await expect(readScenario(file)).rejects.toThrow(reason);
  });

  test.skipIf(process.platform === 'win32')('without an end is not read to its end', async () => {
    await expect(readScenario('/dev/zero')).rejects.toThrow(/longer than/);
  });
});

test('the schema that editors read is the one that the package publishes', async () => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  const published = JSON.parse(await readFile(manifest.exports['./scenario.schema.json']['labrig-source'], 'utf8'));
  expect(published).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Scenario' });
  expect(published.$defs.MotifCamera.properties.serial.description).toContain('Serial number');
});
