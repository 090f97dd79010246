import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { concreteFirst, operationsAt } from './operations-at.ts';
import type { Context } from 'hono';
import type { Caller, Dialect } from '../dialect.ts';
import type { BodySource } from './body-stream.ts';
import type { Spec, SpecOperation } from '../spec.ts';

/** Who answers the calls that the router has matched. One router serves many labs: each call names its host. */
export interface Host {
  /** `operation` is absent for a path or verb that the spec lacks; `allow` lists the verbs that the path does have. */
  serve(
    context: RouterContext,
    operation: SpecOperation | undefined,
    allow: readonly string[],
  ): Response | Promise<Response>;
  /** Somebody looks at the page of this path template. */
  visit?(context: RouterContext, page: string): Promise<Response>;
}

/** What whoever carries a call knows or can do better than `Request` and `Response`. */
export interface Carrier {
  /** Aborted when the caller gives up. */
  readonly signal?: AbortSignal;
  /** The headers by lower-case name, where they are at hand: making a `Headers` of them costs more than answering the call. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The path below which the device is reached, without a slash at the end, where it isn't the root: `/labs/night/devices/motif`. */
  readonly base?: string;
  /** The pieces of the body, where reading them costs less than `Request.body`: a socket's are at hand. */
  readonly body?: () => BodySource;
  /** Sends a whole answer at once, and returns what stands for it: a socket needs no `Response` in between. */
  readonly send?: (status: number, headers: Readonly<Record<string, string>>, body: string) => Response;
}

/** Answers requests: a device, a control API. Throws or rejects with a `ConnectionFault` where no answer shall come. */
export type Handle = (request: Request, carrier?: Carrier) => Response | Promise<Response>;

/** What a call brings along. */
export interface RouterEnv {
  Bindings: Carrier & { readonly host: Host };
}

export type RouterContext = Context<RouterEnv>;

/** A header of the call, from wherever it is cheapest. */
export function headerOf({ env, req }: RouterContext, name: string): string | undefined {
  if (!env.headers) return req.header(name);
  const value = env.headers[name];
  return typeof value === 'object' ? value.join(', ') : value;
}

/** Who calls, as far as it is known. */
export function callerOf(context: RouterContext, body?: unknown): Caller {
  return {
    body,
    get origin() {
      return originOf(context);
    },
    get search() {
      return new URL(context.req.url).search;
    },
    header: (name) => headerOf(context, name),
    query: (name) => context.req.query(name),
  };
}

/** Where the caller reaches the device: `https://127.0.0.1:4001`, and the path before the device's own, if there is one. */
export function originOf({ env, req: { url } }: RouterContext): string {
  return url.slice(0, url.indexOf('/', url.indexOf('//') + 2)) + (env.base ?? '');
}

/** The path as the device sees it. */
function ownPath(request: Request, base: string | undefined): string {
  const path = getPath(request);
  return base === undefined ? path : path.slice(base.length) || '/';
}

/** A Hono app with one route per operation. Building it once per spec keeps a lab cheap. */
export type RouterApp = Hono<RouterEnv>;

const apps = new WeakMap<object, Map<string, RouterApp>>();

type Slashes = Pick<Dialect<never>, 'foldsSlashes' | 'ignoresLastSlash'>;

/** What a router is built from. */
interface Routed {
  readonly spec: Spec<unknown>;
  readonly pages?: object;
  readonly dialect?: Slashes;
}

/** The router of a spec and its pages, built at its first use. */
export function appOf({ spec, pages = {}, dialect = {} }: Routed): RouterApp {
  const paths = Object.keys(pages);
  const key = [dialect.foldsSlashes, dialect.ignoresLastSlash, ...paths].join(' ');
  let known = apps.get(spec);
  if (!known) apps.set(spec, (known = new Map()));
  let app = known.get(key);
  if (!app) known.set(key, (app = createApp(spec.operations, paths, dialect)));
  return app;
}

/** Turns the operations of a spec into routes. */
function createApp(operations: readonly SpecOperation[], pages: readonly string[], slashes: Slashes): RouterApp {
  const { foldsSlashes, ignoresLastSlash } = slashes;
  const isPlain = !foldsSlashes && !ignoresLastSlash;
  const app: RouterApp = new Hono({
    getPath(request, options) {
      const path = ownPath(request, options?.env?.base);
      return isPlain ? path : canonical(path, slashes);
    },
  });
  const find = operationsAt(operations);
  for (const operation of operations.toSorted(concreteFirst)) {
    app.on(operation.method, pattern(operation.path), (context) => context.env.host.serve(context, operation, []));
  }
  for (const page of pages) app.get(pattern(page), (context) => context.env.host.visit!(context, page));
  app.notFound((context) => {
    const verbs = new Set(find(context.req.path).map(({ method }) => method));
    return context.env.host.serve(context, undefined, [...verbs]);
  });
  app.onError((error) => {
    throw error;
  });
  return app;
}

/** The path that is meant, where slashes don't matter. */
function canonical(path: string, { foldsSlashes, ignoresLastSlash }: Slashes): string {
  const folded = foldsSlashes && path.includes('//') ? path.replaceAll(/\/{2,}/g, '/') : path;
  return ignoresLastSlash && folded.length > 1 && folded.endsWith('/') ? folded.slice(0, -1) : folded;
}

/** `/camera/{serial}` as Hono writes it. */
function pattern(path: string): string {
  return path.replaceAll(/\{([^}]+)\}/g, ':$1');
}
