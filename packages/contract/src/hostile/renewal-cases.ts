import type { RenewalCase } from './renewal-case.ts';

const read = { reads: 1 } as const;
const crowd = { reads: 100 } as const;
const write = { writes: 1 } as const;
const hour = 3_600_000;

/** Tokens: which answers renew them and which don't, how often, for whom, and what a login that fails comes to. */
export const renewalCases: readonly RenewalCase[] = [
  { what: 'the first token is good', comes: [1, 1, 'http 200'] },
  { what: 'a token serves many calls', deeds: [read, read, write], comes: [1, 3, 'http success'] },
  { what: 'a hundred first calls log in once', deeds: [crowd], comes: [1, 100, 'http 200'] },
  { what: 'a rejected token is renewed', tokens: ['expired', 'good'], comes: [2, 2, 'http 200'] },
  {
    what: 'a rejected token is renewed for a write, too',
    tokens: ['expired', 'good'],
    deeds: [write],
    comes: [2, 2, 'http success'],
  },
  {
    what: 'a token that a hundred calls find rejected is renewed once',
    tokens: ['expired', 'good'],
    deeds: [crowd],
    comes: [2, 200, 'http 200'],
  },
  {
    what: 'a second token that is rejected at once',
    tokens: ['expired', 'expired', 'good'],
    comes: { valt: [2, 2, 'http 401'], cam2: [3, 3, 'http 200'] },
  },
  {
    what: 'tokens that are never good',
    tokens: ['expired'],
    comes: { valt: [2, 2, 'http 401'], cam2: [3, 3, 'http 401'] },
  },
  {
    what: 'a 401 in other words',
    tokens: ['stranger', 'good'],
    comes: { valt: [2, 2, 'http 200'], cam2: [1, 1, 'http 401'] },
  },
  {
    what: 'a 401 in almost the right words',
    tokens: ['near', 'good'],
    comes: { valt: [2, 2, 'http 200'], cam2: [1, 1, 'http 401'] },
  },
  { what: 'a 403 renews nothing', tokens: ['forbidden', 'good'], deeds: [write], comes: [1, 1, 'http 403'] },
  {
    what: 'the right words with 500 renew nothing',
    tokens: ['misplaced', 'good'],
    deeds: [write],
    comes: [1, 1, 'http 500'],
  },
  { what: 'a reset renews nothing', tokens: ['reset'], deeds: [write], comes: [1, 1, 'network'] },
  { what: 'a read after a reset has the same token', tokens: ['reset'], comes: [1, 3, 'network'] },
  { what: 'wrong credentials', logins: ['wrong'], comes: [1, 0, 'auth: http 401'] },
  {
    what: 'a hundred calls with wrong credentials ask once',
    logins: ['wrong'],
    deeds: [crowd],
    comes: [1, 0, 'auth: http 401'],
  },
  { what: 'a login that grants nothing', logins: ['empty'], comes: [1, 0, 'auth: decode shape'] },
  { what: 'a page in place of a login', logins: ['page'], comes: [1, 0, 'auth: decode syntax'] },
  { what: 'a login that never arrives', logins: ['refused'], comes: [3, 0, 'auth: network'] },
  {
    what: 'a login that arrives at the third time',
    logins: ['refused', 'refused', 'granted'],
    comes: [3, 1, 'http 200'],
  },
  {
    // VALT's login is a POST, and may be repeated as well.
    what: 'a login that may have arrived',
    logins: ['reset', 'granted'],
    comes: [2, 1, 'http 200'],
  },
  { what: 'a login that the server is too busy for', logins: ['busy', 'granted'], comes: [2, 1, 'http 200'] },
  { what: 'a login without an answer', logins: ['silence'], comes: [3, 0, 'auth: timeout'] },
  {
    what: 'a renewal that is refused ends the call',
    tokens: ['expired', 'good'],
    logins: ['granted', 'wrong'],
    comes: [2, 1, 'auth: http 401'],
  },
  {
    what: 'the next call after a login that failed',
    logins: ['wrong', 'granted'],
    deeds: [read, read],
    comes: { valt: [1, 0, 'auth: http 401'], cam2: [2, 1, 'http 200'] },
  },
  {
    what: 'a call half a minute after a login that failed',
    logins: ['wrong', 'granted'],
    deeds: [read, { pass: 30_000 }, read],
    comes: [2, 1, 'http 200'],
  },
  {
    what: 'a call just before that',
    logins: ['wrong', 'granted'],
    deeds: [read, { pass: 29_999 }, read],
    comes: { valt: [1, 0, 'auth: http 401'], cam2: [2, 1, 'http 200'] },
  },
  {
    what: 'a token of 8 hours',
    deeds: [read, { pass: 8 * hour }, read],
    comes: { valt: [2, 2, 'http 200'], cam2: [1, 2, 'http 200'] },
  },
  {
    what: 'a token that is just not 8 hours old',
    deeds: [read, { pass: 8 * hour - 1 }, read],
    comes: [1, 2, 'http 200'],
  },
  {
    what: 'a hundred calls with a token of 8 hours log in once',
    deeds: [read, { pass: 8 * hour }, crowd],
    comes: { valt: [2, 101, 'http 200'], cam2: [1, 101, 'http 200'] },
  },
  {
    what: 'whoever gives up on a login leaves the others waiting',
    logins: ['silence', 'granted'],
    deeds: [{ abortAt: 1000, besides: 5 }],
    comes: [2, 5, 'http 200'],
  },
];
