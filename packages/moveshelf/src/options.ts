import type { ClientOptions } from '@labrig/http';

/** How to reach Moveshelf. */
export interface MoveshelfOptions extends ClientOptions {
  /** `https://api.moveshelf.com` for Europe, `https://api.us.moveshelf.com` for the United States; with `/graphql` behind it or without. */
  readonly baseUrl: string;
  /**
   * The key of a user, made on that user's profile page: what the client may do is what this user may do. It is sent to
   * `/graphql` only, and shows up nowhere.
   */
  readonly secretKey: string;
}
