import { mapRows } from '@labrig/simulator';
import { forged, refused, said, wrongKey } from './answers.ts';
import type { Dialect, Problem, Refusal, SpecOperation } from '@labrig/simulator';
import type { MoveshelfState } from './state.ts';

/** What the server takes of a file: what the store behind the live service takes at once. */
const longestFile = 5 * 2 ** 30;

/** How a Moveshelf server talks where its spec doesn't: `errors` on the one address, sentences on those of files. */
export const dialect: Dialect<MoveshelfState, number> = {
  authenticate(caller, { state }, operation) {
    // An address that isn't there is none for everybody: nobody is asked who they are.
    if (!operation) return { who: 0 };
    const secretKey = /^Bearer +(\S+)$/i.exec(caller.header('authorization') ?? '')?.[1];
    const who = secretKey === undefined ? undefined : ownerOf(state, secretKey);
    return who === undefined ? { refused: wrongKey } : { who };
  },
  maxBody: ({ id }) => (id === 'putFile' ? longestFile : undefined),
  refuse,
  // Whoever has the address of a file has the file.
  secrets: ['secretKey', 'signature', 'uploadUrl', 'originalDataDownloadUri', 'previewDataUri', 'downloadUri'],
};

function ownerOf({ users }: MoveshelfState, secretKey: string): number | undefined {
  const owners = mapRows(users, ({ keys }, row) =>
    keys.some((key) => key.secretKey === secretKey && !key.isRevoked) ? row : undefined,
  );
  return owners.find((row) => row !== undefined);
}

function refuse(refusal: Refusal, operation?: SpecOperation) {
  if (operation && operation.id !== 'graphql') return refuseFile(refusal);
  switch (refusal.kind) {
    case 'unknown-path':
      // The vendor's client tries a 404 again for minutes.
      return /^\/(?:up|down)load(?:\/|$)/.test(refusal.path) ? forged() : refused(404, 'There is nothing here');
    case 'wrong-method':
      return refused(405, `Use ${refusal.allow.join(' or ')}`);
    case 'too-large':
      return refused(413, `The body is larger than ${refusal.limit} bytes`);
    case 'no-body':
    case 'malformed':
      return refused(400, 'The body is not JSON');
    case 'invalid':
      return refused(400, complaint(refusal.problems));
    case 'fault':
      return refusal.status === 401 ? wrongKey : refused(refusal.status, 'Something went wrong in the server');
    default:
      return refused(500, 'Something went wrong in the server');
  }
}

function refuseFile(refusal: Refusal) {
  switch (refusal.kind) {
    case 'too-large':
      return said(413, `The file is larger than ${refusal.limit} bytes.`);
    case 'invalid':
      return forged();
    case 'fault':
      return said(refusal.status, 'Something went wrong in the store.');
    default:
      return said(500, 'Something went wrong in the store.');
  }
}

function complaint(problems: readonly Problem[]): string {
  const of = (path: string): boolean => problems.some(({ instancePath }) => instancePath === path);
  // Also where several operations come in one body.
  if (problems.some(({ instancePath, keyword }) => instancePath === '' && keyword === 'type')) {
    return 'The body must be one object with a query';
  }
  if (of('/variables')) return 'The variables must be an object';
  if (of('/operationName')) return 'The name of the operation must be a text';
  if (of('/extensions')) return 'The extensions must be an object';
  return 'The body needs a query';
}
