import { FaultError, HardwareError } from '@labrig/simulator';
import { clientOf } from './client.ts';
import { inspector } from './inspect.ts';
import { Finding } from './finding.ts';
import { unlessItHangs } from './hanging.ts';
import { Told } from './known.ts';
import type { Call } from './call.ts';
import type { Stage } from './stage.ts';
import type { Step } from './step.ts';
import type { Trail } from './trail.ts';

/**
 * Plays a history from a fresh start, and looks at everything after each step.
 *
 * @throws Finding for whatever must not happen.
 */
export async function play(stage: Stage, history: readonly Step[], trail: Trail): Promise<void> {
  const { lab, device, simulator } = stage;
  lab.reset();
  const told = new Told();
  told.learn(device.state);
  let isDisturbed = false;
  const client = clientOf({ ...stage, told, isDisturbed: () => isDisturbed });
  const inspect = inspector(stage, trail);

  const call = async (given: Call): Promise<void> => {
    const sent = client.written(given);
    trail.lines.push(sent);
    trail.calls += 1;
    await client.send(sent);
  };
  /** What may be refused, and then hasn't happened. */
  const attempt = (refusal: typeof HardwareError | typeof FaultError, happen: () => void): void => {
    try {
      happen();
      isDisturbed = true;
    } catch (error) {
      if (!(error instanceof refusal)) throw error;
    }
  };

  const act = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'call':
        return call(step);
      case 'crowd':
        await Promise.all(step.calls.map(call));
        return;
      case 'hardware': {
        const args = told.resolve(step.args) as object;
        trail.lines.push(`hardware ${step.action} ${JSON.stringify(args)}`);
        return attempt(HardwareError, () => device.perform(step.action, args));
      }
      case 'fault':
        trail.lines.push(`fault ${JSON.stringify(step.effect)}`);
        return attempt(FaultError, () =>
          lab.faults.add({ device: device.name, effect: step.effect as never, when: { first: 1 } }),
        );
      case 'time':
        trail.lines.push(`time ${step.milliseconds} ms`);
        await lab.clock.advance({ milliseconds: step.milliseconds });
        return client.logIn();
      case 'look': {
        trail.lines.push('look');
        const shown = device.display();
        const item = shown[step.picture % Math.max(1, shown.length)];
        if (item) await device.picture(item.id);
        lab.upcoming();
        return;
      }
      default: {
        const values = step.values.map((value) => told.resolve(value));
        const address = filled(step.path, values);
        trail.lines.push(`visit ${address}`);
        if (simulator.sockets && step.path in simulator.sockets) return client.listen(address);
        return client.send({ method: 'GET', address, headers: client.own.headers ?? {}, body: undefined });
      }
    }
  };

  try {
    await client.logIn();
    await client.open();
    for (const step of history) {
      await unlessItHangs(act(step));
      inspect();
    }
  } catch (error) {
    if (error instanceof Finding) throw error;
    throw new Finding(`it crashed: ${(error as Error).stack ?? String(error)}`, { cause: error });
  }
}

function filled(path: string, values: readonly unknown[]): string {
  let index = 0;
  return path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(String(values[index++]).toWellFormed()));
}
