import { Command } from 'commander';
import { UpError } from '../up-error.ts';
import type { Terminal } from '../terminal.ts';

/** `labrig scenario`: what helps with writing scenarios. What reads them is large, and loaded when it is asked for. */
export function scenarioCommand({ print }: Terminal): Command {
  const command = new Command('scenario').description('check scenarios, and see some');
  command
    .command('check')
    .description('tell everything that is wrong with a scenario, with lines and columns')
    .argument('<file>', 'YAML or JSON')
    .action(async (file: string) => {
      const [{ readScenario }, { ScenarioError }] = await Promise.all([
        import('./read.ts'),
        import('./scenario-error.ts'),
      ]);
      try {
        const { devices, timeline = [] } = await readScenario(file);
        const events = `${timeline.length} ${timeline.length === 1 ? 'event' : 'events'}`;
        print(`${file} is a scenario of ${Object.keys(devices).join(', ')} with ${events}`);
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        print(error.message);
        const { length } = error.problems;
        throw new UpError(`${file} has ${length} ${length === 1 ? 'problem' : 'problems'}`, { cause: error });
      }
    });
  command
    .command('example')
    .description('print a scenario to begin with; without a name, what there is')
    .argument('[name]')
    .action(async (name: string | undefined) => {
      const { exampleScenario, exampleScenarios } = await import('./examples.ts');
      if (name !== undefined) return print((await exampleScenario(name)).trimEnd());
      const all = await exampleScenarios();
      const width = Math.max(...all.map((example) => example.name.length));
      return print(
        all.map((example) => `${example.name.padEnd(width)}  ${firstSentence(example.description)}`).join('\n'),
      );
    });
  return command;
}

function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s/)[0] ?? '';
}
