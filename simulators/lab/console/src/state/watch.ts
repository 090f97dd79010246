import { effect, signal } from '@preact/signals';
import { openEvents } from './events.ts';
import { addLine } from './journal.ts';
import { clock, labName } from './lab.ts';
import * as load from './load.ts';
import { rateOf } from './now.ts';
import { createRefresh } from './refresh.ts';
import { attempts } from './token.ts';
import { Trouble } from './trouble.ts';
import type { LabEvent } from './events.ts';

/** How it stands between the page and the lab that it shows. */
export type Link =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly isBack: boolean }
  /** Nobody answers; the next attempt comes by itself. */
  | { readonly kind: 'lost'; readonly retry: () => void }
  | { readonly kind: 'token'; readonly message: string }
  | { readonly kind: 'gone'; readonly message: string };

export const link = signal<Link>({ kind: 'connecting' });

/** Milliseconds between attempts: twice as long each time. */
const [shortest, longest] = [500, 8000];

/** Shows whatever lab is chosen, with whatever token there is, for as long as the page is open. */
export function watch(): void {
  effect(() => {
    const name = labName.value;
    void attempts.value;
    const left = new AbortController();
    link.value = { kind: 'connecting' };
    void stay(name, left.signal);
    return () => left.abort();
  });
}

async function stay(lab: string, left: AbortSignal): Promise<void> {
  let wait = shortest;
  let wasLive = false;
  while (!left.aborted) {
    try {
      await visit(lab, left, () => {
        link.value = { kind: 'live', isBack: wasLive };
        wasLive = true;
        wait = shortest;
      });
      // The stream ends with its lab: the next visit tells whether there is another one of that name.
    } catch (error) {
      if (left.aborted) return;
      if (error instanceof Trouble && (error.kind === 'token' || error.kind === 'gone')) {
        link.value = { kind: error.kind, message: error.message };
        if (error.kind === 'gone') await load.loadLabs().catch(() => undefined);
        return;
      }
    }
    if (left.aborted) return;
    await pause(wait, left);
    wait = Math.min(longest, wait * 2);
  }
}

/** Resolves after a while, at once if somebody asks for it. */
function pause(delay: number, left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delay);
    const now = (): void => {
      clearTimeout(timer);
      resolve();
    };
    link.value = { kind: 'lost', retry: now };
    left.addEventListener('abort', now, { once: true });
  });
}

/** One connection, from the first question to its end. */
async function visit(lab: string, left: AbortSignal, ready: () => void): Promise<void> {
  const own = new AbortController();
  // The stream is there before the state is asked for: nothing that happens in between is missed.
  const events = await openEvents(lab, AbortSignal.any([left, own.signal]));
  const refresh = {
    displays: createRefresh(() => load.loadDisplays(lab), 200),
    plan: createRefresh(() => load.loadPlan(lab), 400),
    faults: createRefresh(() => load.loadFaults(lab), 400),
    clock: createRefresh(() => load.loadClock(lab), 100),
    journal: createRefresh(() => load.loadJournal(lab), 1000),
    slow: createRefresh(() => Promise.all([load.loadLabs(), load.loadSnapshots(lab)]), 1000),
  };
  // What only time changes, such as how far a recording has come, no event tells.
  const second = setInterval(() => {
    if (document.visibilityState === 'hidden' || !clock.value || rateOf(clock.value.mode) === 0) return;
    refresh.displays();
    refresh.plan();
  }, 1000);
  const tens = setInterval(() => {
    refresh.slow();
    refresh.clock();
  }, 10_000);
  const take = ({ event, data }: LabEvent): void => {
    if (event === 'request') return addLine(data);
    if (event === 'dropped') refresh.journal();
    if (event === 'lab') refresh.slow();
    if (event !== 'state' || data.devices.includes('faults')) refresh.faults();
    if (event === 'clock') refresh.clock();
    refresh.displays();
    return refresh.plan();
  };
  try {
    await load.loadAll(lab);
    if (left.aborted) return;
    ready();
    for await (const event of events) take(event);
  } finally {
    own.abort();
    clearInterval(second);
    clearInterval(tens);
    for (const each of Object.values(refresh)) each.stop();
  }
}
