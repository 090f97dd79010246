/** One thing that is wrong with a request or an answer, as the compiled validators report it. */
export interface ValidationError {
  /** JSON pointer into the validated value: `/duration`. */
  readonly instancePath: string;
  /** The JSON Schema keyword that was violated: `type`, `required`, `pattern`, … */
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A schema of the spec, compiled. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

/** Names of what arrives as text and stands for something else. */
export interface Texts {
  readonly numbers?: readonly string[];
  /** Those that are `true` or `false`. */
  readonly booleans?: readonly string[];
  /** Those that are JSON. */
  readonly objects?: readonly string[];
  /** Parts of a form that are files, not texts. */
  readonly files?: readonly string[];
  /** Those that are lists: each item repeats the name, and the other kinds speak of the items. */
  readonly lists?: readonly string[];
}

/** One operation as the router needs it, its parameters as `Texts`. Made by `labrig-codegen`. */
export interface SpecOperation extends Texts {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the spec: `/api/1/camera/{serial}`. */
  readonly path: string;
  readonly evidence: 'documented' | 'client' | 'observed' | 'inferred';
  /** The generation of the product that has it. Absent: all. */
  readonly generation?: string;
  /** Anybody may call it. */
  readonly isPublic?: boolean;
  /** Names of the query parameters. */
  readonly query?: readonly string[];
  /** Names of the headers that it reads, as the spec writes them. */
  readonly header?: readonly string[];
  readonly body?: {
    readonly required: boolean;
    /** Its bytes go to the handler as they come. Default: as a whole, read and held against the spec. */
    readonly isStream?: boolean;
    readonly media: readonly string[];
    /** The members that the spec names; absent where any member is taken. */
    readonly members?: readonly string[];
    /** How the parts of a form are read, if a form may be sent. */
    readonly form?: Texts;
  };
  readonly validate: { readonly [Part in 'path' | 'query' | 'header' | 'body' | 'form']?: Validate };
  readonly answers: Readonly<Record<number, { readonly media?: string; readonly validate?: Validate }>>;
}

/** What one operation takes and answers, for the compiler. */
export interface OperationTypes {
  path?: object;
  query?: object;
  header?: object;
  body?: unknown;
  answers: object;
  /** Present where anybody may call it. */
  isPublic?: true;
}

/** A spec, compiled: the route table at run time, the types of its operations at compile time. */
export interface Spec<Operations> {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly SpecOperation[];
  /** Never present at run time: carries the types. */
  readonly types?: Operations;
}

/** An answer that an operation may give: one of the spec's statuses with exactly its body. */
export type Answer<Types> = Types extends { answers: infer Answers }
  ? {
      [Status in keyof Answers]: {
        readonly status: Status;
        readonly body: Answers[Status];
        readonly headers?: AnswerHeaders;
      };
    }[keyof Answers]
  : never;

export type AnswerHeaders = Readonly<Record<string, string>>;

/** An answer where the operation's types don't matter. */
export interface AnyAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: AnswerHeaders;
}

/** What a request asks, read and validated. */
export interface Input<Types = OperationTypes> {
  readonly path: Types extends { path: infer Path } ? Path : Record<never, never>;
  readonly query: Types extends { query?: infer Query } ? NonNullable<Query> : Record<never, never>;
  readonly header: Types extends { header?: infer Header } ? NonNullable<Header> : Record<never, never>;
  readonly body: Types extends { body: infer Body }
    ? Body
    : Types extends { body?: infer Body }
      ? Body | undefined
      : undefined;
}
