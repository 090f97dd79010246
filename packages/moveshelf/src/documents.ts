/** Every document of the client, each by its name, so that a bundle has those that it uses. */
export * from './generated/documents.ts';
