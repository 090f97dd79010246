import { getFile } from './get-file.ts';
import { graphql } from './graphql.ts';
import { putFile } from './put-file.ts';
import type { MoveshelfHandlers } from '../moveshelf-world.ts';

export const handlers: MoveshelfHandlers = { graphql, putFile, getFile };
