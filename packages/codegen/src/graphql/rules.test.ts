import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { sdlFile } from '../fixtures/tea-room.ts';
import { lintSdl } from './lint.ts';
import { houseRules } from './rules.ts';

/** What breaks a rule of the house: the rule, what is replaced by what, a text in the line that is blamed, the reason. */
const offences: readonly [rule: string, from: string, to: string, line: string, reason: string][] = [
  ['description', '"Its name."', '', 'name: String', 'name needs a description'],
  ['description', '"At most so many."', '', 'beside(', 'first needs a description'],
  ['description', '"Half."', '', 'HALF', 'HALF needs a description'],
  ['description', '"How certain it is."', '', 'directive @evidence', 'evidence needs a description'],
  [
    'evidence',
    'type Cup implements Node @evidence(level: client)',
    'type Cup implements Node',
    'type Cup',
    'Cup needs',
  ],
  ['evidence', ': Node @evidence(level: documented, source: "the book")', ': Node', 'node("The id."', 'node needs'],
  ['evidence', 'enum Level @evidence(level: client)', 'enum Level @evidence(level: guessed)', 'enum Level', 'Level: '],
  ['retry', '@retry(kind: unsent)', '', 'addCup("The cup."', 'addCup needs @retry'],
  ['retry', 'source: "the book")', 'source: "the book") @retry(kind: safe)', 'node("The id."', 'node is a query'],
  [
    'example',
    '```graphql\n  mutation { nameCup',
    '```\n  mutation { nameCup',
    'nameCup("The cup."',
    'nameCup needs an example',
  ],
  ['example', '{ id level }', '{ id weight }', '```graphql', 'Cannot query field "weight" on type "Cup"'],
  ['example', '{ id level }', '{ id ', '```graphql', 'Syntax Error'],
  ['example', '"level":"HALF"', '"level":"EMPTY"', '```graphql', 'cannot represent value: "EMPTY"'],
  ['example', '"level":"HALF"', '"name":"x"', '```graphql', 'the answer lacks level'],
  [
    'example',
    '"level":"HALF"',
    '"level":"HALF","name":"x"',
    '```graphql',
    'members that the document does not ask for',
  ],
  ['example', '{"id":"c1"}', '{"id":null}', '```graphql', 'Variable "$id"'],
  ['example', '{"id":"c1"}', '{"id":', '```graphql', 'not a JSON object'],
  ['example', '```json answer\n  {"node"', '```json\n  {"node"', '```graphql', 'needs an answer'],
  ['example', 'nameCup(id: "c1", name: "x") {', 'nameCup: addCup(cup: {}) {', '```graphql', "doesn't ask for nameCup"],
  ['message', '@message(text: "No cup has the id {id}")', '', 'NO_CUP', 'NO_CUP needs @message'],
  ['message', 'has the id {id}', 'is called {name}', 'NO_CUP', 'quotes {name}, which not every field'],
  ['message', '"No such cup."', '"Too hot."\n  HOT @message(text: "Too hot")\n  "No such cup."', 'HOT @', 'no field'],
];

test('the tea room keeps all rules, and so does the spec of Moveshelf', async () => {
  expect((await lintSdl(await sdlFile())).findings).toStrictEqual([]);
  expect((await lintSdl(`${import.meta.dirname}/../../../../specs/moveshelf.graphql`)).findings).toStrictEqual([]);
});

test('every rule has an offence', () => {
  expect([...new Set(offences.map(([rule]) => rule))].toSorted()).toStrictEqual(Object.keys(houseRules).toSorted());
});

test.each(offences)(
  '%s: %j → %j is found where it stands (%s), and why is said: %s',
  async (rule, from, to, line, reason) => {
    const file = await sdlFile((text) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    const { findings } = await lintSdl(file);
    const found = findings.filter((finding) => finding.rule === `labrig/${rule}`);
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(found.map((finding) => [lines[finding.line - 1], finding.reason])).toStrictEqual([
      [expect.stringContaining(line), expect.stringContaining(reason)],
    ]);
  },
);

describe('what is no schema is refused', () => {
  test.each([
    ['type Query', 'type Query {', 'Syntax Error'],
    ['level: Level!', 'level: Lever!', 'Unknown type "Lever"'],
    [
      'type Cup implements Node @evidence(level: client) {\n  "Its id."\n  id: ID!',
      'type Cup implements Node {',
      'Interface field Node.id',
    ],
  ])('%j → %j', async (from, to, reason) => {
    const { findings } = await lintSdl(await sdlFile((text) => text.replace(from, to)));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'struct', reason: expect.stringContaining(reason) as string }),
    );
  });
});
