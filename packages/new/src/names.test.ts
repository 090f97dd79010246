import { root } from '@labrig/house/workspace';
import { describe, expect, test } from 'vitest';
import { namesOf } from './names.ts';
import { Refusal } from './refusal.ts';

describe('a name', () => {
  test('is one for rooms and variables, for types and for the environment; the title is what people read', () => {
    expect(namesOf('cam3', undefined, root)).toEqual({
      name: 'cam3',
      pascal: 'Cam3',
      upper: 'CAM3',
      title: 'Cam3 cameras',
    });
    expect(namesOf('acme', 'Acme recorders (2nd)', root).title).toBe('Acme recorders (2nd)');
  });

  test.each([
    ['motif', 'there is a vendor motif already'],
    ['moveshelf', 'there is a vendor moveshelf already'],
    ['http', 'http means something else in this house; choose another name'],
    ['kernel', 'kernel means something else in this house; choose another name'],
    ['clock', 'clock means something else in this house; choose another name'],
    ['class', 'class means something else in this house; choose another name'],
    ['start', 'start means something else in this house; choose another name'],
    ['../acme', '../acme is a path; a vendor has a plain name, such as acme'],
    ['packages/acme', 'packages/acme is a path; a vendor has a plain name, such as acme'],
    ['C:\\acme', 'C:\\acme is a path; a vendor has a plain name, such as acme'],
    ['..', '.. is a path; a vendor has a plain name, such as acme'],
    ['Acme', /^Acme can't be the name of a package and a variable; use 2 to 20 of a-z and 0-9, a letter first$/],
    ['3com', /^3com can't be the name/],
    ['acme-cameras', /^acme-cameras can't be the name/],
    ['@acme', /^@acme can't be the name/],
    ['', /^ can't be the name/],
    ['a'.repeat(21), /can't be the name/],
  ])('%j is refused in one sentence', (name, sentence) => {
    const refused = () => namesOf(name, undefined, root);
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(sentence);
    expect(refused).not.toThrow(/\n/);
  });

  test.each(["Acme's cameras", 'Acme: cameras', 'Acme\ncameras', '`', '', 'x'.repeat(61)])(
    'the title %j is refused: it stands in code, in YAML and in tables',
    (title) => {
      expect(() => namesOf('acme', title, root)).toThrow('must be 2 to 60 letters, digits and blanks');
    },
  );
});
