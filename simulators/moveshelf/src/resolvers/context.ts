import type { MoveshelfWorld } from '../moveshelf-world.ts';

/** What all resolvers of a call share. */
export interface Context {
  readonly world: MoveshelfWorld;
  /** Row of the key's user. */
  readonly user: number;
  /** Where addresses of files lead: `http://127.0.0.1:4005`. */
  readonly origin: string;
  /** How many elements of lists the answer may still have. */
  readonly budget: { left: number };
}
