import { argumentOf } from '../words/argument.ts';
import type { Effect, FaultRequest, Trigger } from '../generated/operations.ts';

/** A fault as the form has it: texts. */
export interface FaultDraft {
  readonly device: string;
  readonly kind: Effect['kind'];
  readonly status: string;
  readonly retryAfter: string;
  readonly milliseconds: string;
  readonly bytes: string;
  readonly action: string;
  readonly operation: string;
  readonly path: string;
  readonly first: string;
  readonly nth: string;
  readonly every: string;
  readonly percent: string;
  /** Seconds of virtual time from now on. */
  readonly within: string;
}

export const emptyDraft: FaultDraft = {
  device: '',
  kind: 'status',
  status: '503',
  retryAfter: '',
  milliseconds: '3000',
  bytes: '1',
  action: '',
  operation: '',
  path: '',
  first: '',
  nth: '',
  every: '',
  percent: '',
  within: '',
};

/** Which fields belong to which kind of fault. */
export const fieldsOf: Readonly<
  Partial<Record<Effect['kind'], readonly ('status' | 'retryAfter' | 'milliseconds' | 'bytes')[]>>
> = {
  status: ['status', 'retryAfter'],
  delay: ['milliseconds'],
  drip: ['milliseconds', 'bytes'],
};

/** What is sent: only what was written, as numbers. */
export function requestOf(draft: FaultDraft, args: Readonly<Record<string, string>>, now: number): FaultRequest {
  const written = <Name extends keyof FaultDraft>(...names: readonly Name[]): Partial<Record<Name, number>> =>
    Object.fromEntries(
      names.filter((name) => draft[name].trim() !== '').map((name) => [name, Number(draft[name])]),
    ) as Partial<Record<Name, number>>;
  const effect: Effect = {
    kind: draft.kind,
    ...written(...(fieldsOf[draft.kind] ?? [])),
    ...(draft.kind === 'hardware' && { action: draft.action, args: argumentsOf(args) }),
  };
  const { percent, within } = written('percent', 'within');
  const when: Trigger = {
    ...(draft.operation !== '' && { operations: [draft.operation] }),
    ...(draft.path !== '' && { path: draft.path }),
    ...(percent !== undefined && { rate: percent / 100 }),
    ...(within !== undefined && { until: Math.round(now + within * 1000) }),
    ...written('first', 'nth', 'every'),
  };
  return { device: draft.device, effect, ...(Object.keys(when).length > 0 && { when }) };
}

function argumentsOf(texts: Readonly<Record<string, string>>): NonNullable<Effect['args']> {
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written.map(([name, text]) => [name, argumentOf(text)])) as never;
}
