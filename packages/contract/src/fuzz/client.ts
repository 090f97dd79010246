import { claim } from './finding.ts';
import { patiently } from './patience.ts';
import { read } from './read.ts';
import { sentOf } from './wire.ts';
import type { Device, LabCore } from '@labrig/simulator';
import type { Call } from './call.ts';
import type { Told } from './known.ts';
import type { Ask, FuzzVendor } from './vendors.ts';
import type { Credential, Sent } from './wire.ts';

/** How long a call may take in virtual time before its caller gives up, in milliseconds. */
const patience = 120_000;

/** Somebody who sends whatever it is, and remembers what they are told. */
export interface Client {
  logIn(): Promise<void>;
  /** Makes sure that some ids and addresses are known. */
  open(): Promise<void>;
  send(sent: Sent): Promise<void>;
  /** A call as it goes out, with the credentials of now. */
  written(call: Call): Sent;
  /** Opens a WebSocket, and leaves after its first message. */
  listen(address: string): Promise<void>;
  readonly own: Credential;
}

interface Surroundings {
  readonly lab: LabCore;
  readonly device: Device;
  readonly vendor: FuzzVendor;
  readonly told: Told;
  /** Has anything been asked for after which a connection may break? */
  readonly isDisturbed: () => boolean;
}

export function clientOf({ lab, device, vendor, told, isDisturbed }: Surroundings): Client {
  const origin = `http://${device.name}.test`;
  let credentials: readonly Credential[] = [];

  const send = async ({ method, address, headers, body }: Sent, mayFail: boolean): Promise<unknown> => {
    let isTired = false;
    try {
      return await patiently(lab, patience, async (signal) => {
        signal.addEventListener('abort', () => (isTired = true));
        const init = { method, headers, redirect: 'manual' as const, signal, ...(body !== undefined && { body }) };
        const answer = await read(await device.fetch(origin + address, init), lab, mayFail);
        told.learn(answer);
        return answer;
      });
    } catch (error) {
      const { name, message, cause } = error as Error;
      if (name === 'Finding') throw error;
      const isBroken = (cause as Error | undefined)?.name === 'ConnectionFault';
      claim(mayFail && (isBroken || isTired), `the call came to nothing: ${name}: ${message} ${String(cause ?? '')}`);
      return undefined;
    }
  };

  const ask: Ask = (method, address, { headers = {}, body } = {}) =>
    send({ method, address, headers, body }, isDisturbed());

  return {
    get own() {
      return credentials[0] ?? {};
    },
    async logIn() {
      credentials = await vendor.logIn(device.connection, ask);
    },
    async open() {
      await vendor.open?.(credentials[0] ?? {}, ask);
    },
    async send(sent) {
      await send(sent, isDisturbed());
    },
    written(call) {
      const { caller } = call;
      const credential = caller === -1 ? vendor.wrong : credentials[caller % credentials.length];
      return sentOf(call, told, credential ?? {});
    },
    async listen(address) {
      try {
        await patiently(lab, 5000, async (signal) => {
          const opened = await device.open(new URL(`${origin.replace('http', 'ws')}${address}`), {
            header: () => undefined,
            signal,
          });
          if (!(Symbol.asyncIterator in opened))
            return claim(opened.status < 500, `the handshake was answered with ${opened.status}`);
          const messages = opened[Symbol.asyncIterator]();
          await messages.next();
          await messages.return?.();
        });
      } catch (error) {
        if ((error as Error).name === 'Finding') throw error;
        // A device may break a socket on purpose, in words of its own; what else is thrown is a crash.
        const isMeant = ['Error', 'SocketClosed', 'AbortError'].includes((error as Error).name);
        claim(isDisturbed() || isMeant, `the socket broke: ${String(error)}`);
      }
    },
  };
}
