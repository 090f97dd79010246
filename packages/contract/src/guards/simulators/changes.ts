import type { AnyAnswer, AnySimulator, Dialect, Rule, World } from '@labrig/simulator';
import type { Change } from './mutation.ts';

// States, bodies and arguments of any vendor.
// oxlint-disable-next-line typescript/no-explicit-any
export type Any = any;

/** A call as handlers see it, of any vendor. */
export type AnyCall = World<Any> & { readonly [Part in 'path' | 'query' | 'header' | 'body']: Any };

type Handle = (call: AnyCall) => AnyAnswer | Promise<AnyAnswer>;

/** Another handler of an operation, which may ask the sound one. */
export function handles(id: string, handle: (call: AnyCall, sound: Handle) => AnyAnswer | Promise<AnyAnswer>): Change {
  return ({ handlers }) => {
    const all = handlers as unknown as Readonly<Record<string, Handle>>;
    return { handlers: { ...all, [id]: (call: AnyCall) => handle(call, all[id]!) } as never };
  };
}

/** The answers of an operation, changed. */
export function answers(id: string, change: (answer: { status: number; body: Any }) => object): Change {
  return handles(id, async (call, sound) => change((await sound(call)) as Any) as AnyAnswer);
}

/** An operation that answers with a status other than its own. */
export const status = (id: string, other: number): Change => answers(id, (answer) => ({ ...answer, status: other }));

/** An operation that says yes, and of whose doing nothing stays. */
export function undone(id: string): Change {
  return handles(id, async (call, sound) => {
    const before = call.state;
    const answer = await sound(call);
    call.update((draft: Any) => void Object.assign(draft, before));
    return answer;
  });
}

/** A call of which a handler sees something else. */
export function seen(call: AnyCall, other: object): AnyCall {
  return new Proxy(call, {
    get(own, name) {
      if (name in other) return Reflect.get(other, name);
      const value: unknown = Reflect.get(own, name);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
}

/** A rule that is dropped: what it lets happen never happens. */
export function without(dropped: string): Change {
  return ({ rules }) => {
    const rest = (rules as readonly Rule<Any>[]).filter(({ name }) => name !== dropped);
    if (rest.length === rules.length) throw new RangeError(`there is no rule ${dropped}`);
    return { rules: rest };
  };
}

/** A rule that lets something else happen. */
export function rule(name: string, run: (world: World<Any>, sound: () => void, key: string) => void): Change {
  return ({ rules }) => ({
    rules: (rules as readonly Rule<Any>[]).map((each) =>
      each.name === name ? { ...each, run: (world, due) => run(world, () => each.run(world, due), due.key) } : each,
    ),
  });
}

/** A dialect of which something is different. */
export function dialect(change: (sound: Dialect<Any, Any>) => Partial<Dialect<Any, Any>>): Change {
  return (simulator: AnySimulator) => ({ dialect: { ...simulator.dialect, ...change(simulator.dialect) } });
}

/** Whoever calls is let in as this one. */
export const open = (who: unknown): Change => dialect(() => ({ authenticate: () => ({ who }) }));

/** Tokens are looked at as if it were the beginning of time: none has expired. */
export const forever: Change = dialect(({ authenticate }) => ({
  authenticate: (caller, world, operation) =>
    authenticate!(caller, Object.create(world, { now: { value: 0 } }) as World<Any>, operation),
}));

/** Nothing is a secret to the journal. */
export const chatty: Change = dialect(() => ({ secrets: [] }));
