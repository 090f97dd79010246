import { data, id, list, success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NewUser, User, UserInput } from '../generated/operations.ts';

/** Who may log in. Needs access to the administration. All methods that take an id throw HttpError 404 for an unknown one. */
export interface Users {
  /** All users, local and LDAP; or those with a card number, compared as text: `list({ cardNumber: '48213' })`. */
  list(only?: { readonly cardNumber?: string }, options?: CallOptions): Promise<readonly User[]>;
  /** `name` is the login name, `display_name` the one for people. */
  get(user: number, options?: CallOptions): Promise<User>;
  /** Creates a local user; resolves with the id. @throws HttpError 500 for a name that is taken, 400 for a bad value. */
  create(user: NewUser, options?: CallOptions): Promise<number>;
  /** Changes the members that are given. */
  edit(user: number, changes: UserInput, options?: CallOptions): Promise<void>;
  /** Removes a user. */
  delete(user: number, options?: CallOptions): Promise<void>;
}

export function usersOf({ api }: Context): Users {
  return {
    async list({ cardNumber } = {}, options) {
      const query = cardNumber === undefined ? {} : { cardNumber };
      const users = await list(api.listUsers({ query }, options));
      // Servers before 6.5 pay no heed to the number, and list everybody.
      return cardNumber === undefined ? users : users.filter((user) => String(user.card_number ?? '') === cardNumber);
    },
    get: (user, options) => data(api.getUser({ path: { user } }, options)),
    create: (body, options) => id(api.createUser({ body }, options)),
    async edit(user, body, options) {
      await success(api.editUser({ path: { user }, body }, options));
    },
    async delete(user, options) {
      await success(api.deleteUser({ path: { user }, body: {} }, options));
    },
  };
}
