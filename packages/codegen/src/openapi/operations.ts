import { methods, resolve } from './document.ts';
import type {
  Document,
  Method,
  OperationObject,
  Parameter,
  PathItem,
  RequestBody,
  ResponseObject,
  Schema,
} from './document.ts';

/** A request body in one of its media types. */
export interface BodyModel {
  readonly required: boolean;
  /** The bytes are taken as they come. */
  readonly isStream: boolean;
  /** Media types in the order of the spec: the first is the one that clients send. */
  readonly media: readonly { readonly type: string; readonly schema: Schema }[];
}

export interface AnswerModel {
  readonly status: number;
  /** Absent: the answer has no body. */
  readonly media?: string;
  readonly schema?: Schema;
}

/** One operation with every reference to a parameter, body or response followed; schemas keep theirs. */
export interface OperationModel {
  readonly id: string;
  readonly method: Method;
  /** As in the spec: `/api/1/camera/{serial}`. */
  readonly path: string;
  readonly source: OperationObject;
  readonly parameters: readonly Parameter[];
  readonly body: BodyModel | undefined;
  readonly answers: readonly AnswerModel[];
}

/** All operations of a document, in its order. */
export function operationsOf(document: Document): OperationModel[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const source = item[method];
      if (!source) return [];
      return [
        {
          id: source.operationId,
          method,
          path,
          source,
          parameters: parametersOf(document, item, source),
          body: bodyOf(document, source),
          answers: answersOf(document, source),
        },
      ];
    }),
  );
}

/** Those of the path, then those of the operation, which take the place of namesakes. */
function parametersOf(document: Document, item: PathItem, source: OperationObject): Parameter[] {
  const all = new Map<string, Parameter>();
  for (const reference of [...(item.parameters ?? []), ...(source.parameters ?? [])]) {
    const parameter = resolve<Parameter>(document, reference);
    all.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...all.values()];
}

function bodyOf(document: Document, source: OperationObject): BodyModel | undefined {
  if (!source.requestBody) return undefined;
  const body = resolve<RequestBody>(document, source.requestBody);
  const media = Object.entries(body.content).map(([type, { schema }]) => ({ type, schema: schema ?? {} }));
  return { required: body.required ?? false, isStream: body['x-labrig-stream'] ?? false, media };
}

function answersOf(document: Document, source: OperationObject): AnswerModel[] {
  return Object.entries(source.responses).map(([status, reference]) => {
    const response = resolve<ResponseObject>(document, reference);
    const [media] = Object.entries(response.content ?? {});
    return { status: Number(status), ...(media && { media: media[0], schema: media[1].schema ?? {} }) };
  });
}
