/** Somebody with an account, and the keys that act as them. */
export interface User {
  readonly displayName: string;
  readonly keys: readonly Key[];
}

export interface Key {
  readonly secretKey: string;
  readonly isRevoked: boolean;
}

/** A project. Who isn't a member doesn't see it. */
export interface Project {
  /** `<owner>/<name>`; no two projects have the same. */
  readonly name: string;
  readonly description: string | null;
  /** Clips may be seen by everybody who has their id. */
  readonly unlistedAccess: boolean;
  readonly members: readonly Member[];
  readonly datasets: readonly Dataset[];
  readonly template: { readonly name: string; readonly data: string } | null;
  readonly configuration: string | null;
}

export interface Member {
  /** Row of the user. */
  readonly user: number;
  readonly canEdit: boolean;
}

/** An archive with everything of a project that is a text. Made when somebody fetches it. */
export interface Dataset {
  readonly name: string;
}
