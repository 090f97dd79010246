/** Of the tables below. Files with a higher one were written by a later version. */
export const schemaVersion = 1;

/**
 * A lab is what its base was, and then changed, change by change; a snapshot is a place in that row. So a snapshot costs a line,
 * whatever the lab holds. A base lives as long as it is the lab's own or one of its snapshots needs it; bytes, as long as a base or
 * one of its changes uses them.
 */
export const tables = [
  `CREATE TABLE lab (
    lab INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    about TEXT NOT NULL,
    base INTEGER
  )`,
  `CREATE TABLE bytes (
    bytes INTEGER PRIMARY KEY AUTOINCREMENT,
    lab INTEGER NOT NULL REFERENCES lab ON DELETE CASCADE
  )`,
  'CREATE INDEX bytes_of ON bytes (lab)',
  `CREATE TABLE piece (
    bytes INTEGER NOT NULL REFERENCES bytes ON DELETE CASCADE,
    place INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (bytes, place)
  )`,
  `CREATE TABLE base (
    base INTEGER PRIMARY KEY AUTOINCREMENT,
    lab INTEGER NOT NULL REFERENCES lab ON DELETE CASCADE,
    state INTEGER NOT NULL
  )`,
  `CREATE TABLE uses (
    base INTEGER NOT NULL REFERENCES base ON DELETE CASCADE,
    bytes INTEGER NOT NULL REFERENCES bytes ON DELETE CASCADE,
    PRIMARY KEY (base, bytes)
  ) WITHOUT ROWID`,
  'CREATE INDEX users_of ON uses (bytes)',
  `CREATE TABLE change (
    base INTEGER NOT NULL REFERENCES base ON DELETE CASCADE,
    number INTEGER NOT NULL,
    time REAL NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (base, number)
  ) WITHOUT ROWID`,
  `CREATE TABLE snapshot (
    snapshot INTEGER PRIMARY KEY AUTOINCREMENT,
    lab INTEGER NOT NULL REFERENCES lab ON DELETE CASCADE,
    name TEXT NOT NULL,
    base INTEGER NOT NULL REFERENCES base ON DELETE CASCADE,
    number INTEGER NOT NULL,
    time REAL NOT NULL,
    UNIQUE (lab, name)
  )`,
];
