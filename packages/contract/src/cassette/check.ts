import type { CassetteEntry, CassetteHeader } from './cassette.ts';

/** @throws Error that says what is wrong with the first line. */
export function checkHeader(value: unknown): CassetteHeader {
  const header = object(value, 'it');
  if (header['labrig'] !== 'cassette') throw new Error('labrig must be "cassette"');
  if (header['version'] !== 1) throw new Error(`version must be 1, not ${JSON.stringify(header['version'])}`);
  text(header['vendor'], 'vendor');
  if (header['generation'] !== undefined) text(header['generation'], 'generation');
  if (Number.isNaN(Date.parse(text(header['started'], 'started')))) throw new Error('started must be a time');
  return header as unknown as CassetteHeader;
}

/** @throws Error that says what is wrong with an exchange. */
export function checkEntry(value: unknown): CassetteEntry {
  const entry = object(value, 'it');
  duration(entry['time'], 'time');
  duration(entry['took'], 'took');
  const request = object(entry['request'], 'request');
  text(request['method'], 'request.method');
  if (!text(request['path'], 'request.path').startsWith('/')) throw new Error('request.path must begin with a slash');
  headers(request['headers'], 'request.headers');
  body(request['body'], 'request.body');
  if (entry['error'] !== undefined) text(entry['error'], 'error');
  if (entry['answer'] === undefined) {
    if (entry['error'] === undefined) throw new Error('answer is missing, and so is the error that explains it');
    return entry as unknown as CassetteEntry;
  }
  const answer = object(entry['answer'], 'answer');
  const status = answer['status'];
  if (!Number.isInteger(status) || (status as number) < 100 || (status as number) > 599)
    throw new Error('answer.status must be a status');
  headers(answer['headers'], 'answer.headers');
  body(answer['body'], 'answer.body');
  return entry as unknown as CassetteEntry;
}

function object(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} must be a text`);
  return value;
}

function duration(value: unknown, name: string): void {
  if (typeof value !== 'number' || !(value >= 0)) throw new Error(`${name} must be a number of milliseconds`);
}

function headers(value: unknown, name: string): void {
  for (const [header, content] of Object.entries(object(value, name))) text(content, `${name}.${header}`);
}

function body(value: unknown, name: string): void {
  if (value === undefined) return;
  const members = object(value, name);
  const isBytes = typeof members['bytes'] === 'number' && typeof members['sha256'] === 'string';
  if (!('json' in members) && typeof members['text'] !== 'string' && !Array.isArray(members['form']) && !isBytes)
    throw new Error(`${name} must have json, text, form, or bytes and sha256`);
}
