/** What the object of a lab that is about to be made is told besides the caller's own request. */
export interface Order {
  readonly expires: number;
  readonly requestsPerMinute: number;
}

/** Only the worker itself sends it: what callers send under this name is taken away. */
const header = 'labrig-order';

export function withOrder(headers: HeadersInit, order: Order): Headers {
  const all = new Headers(headers);
  all.set(header, JSON.stringify(order));
  return all;
}

export function orderOf({ headers }: Request): Order | undefined {
  const text = headers.get(header);
  return text === null ? undefined : (JSON.parse(text) as Order);
}

/** A request as its caller sent it, without what only the worker may say. */
export function withoutOrder(request: Request): Request {
  if (!request.headers.has(header)) return request;
  const headers = new Headers(request.headers);
  headers.delete(header);
  return new Request(request, { headers });
}
