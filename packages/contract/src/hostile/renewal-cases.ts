import type { RenewalCase } from './renewal-case.ts';

const read = { reads: 1 } as const;
const crowd = { reads: 100 } as const;
const write = { writes: 1 } as const;
const hour = 3_600_000;

/** Tokens: which answers renew them and which don't, how often, for whom, and what a login that fails comes to. */
export const renewalCases: readonly RenewalCase[] = [
  { what: 'the first token is good', tokens: ['good'], deeds: [read], comes: { logins: 1, sent: 1, last: 'http 200' } },
  {
    what: 'a token serves many calls',
    tokens: ['good'],
    deeds: [read, read, write],
    comes: { logins: 1, sent: 3, last: 'http success' },
  },
  {
    what: 'a hundred first calls log in once',
    tokens: ['good'],
    deeds: [crowd],
    comes: { logins: 1, sent: 100, last: 'http 200' },
  },
  {
    what: 'a rejected token is renewed',
    tokens: ['expired', 'good'],
    deeds: [read],
    comes: { logins: 2, sent: 2, last: 'http 200' },
  },
  {
    what: 'a rejected token is renewed for a write, too',
    tokens: ['expired', 'good'],
    deeds: [write],
    comes: { logins: 2, sent: 2, last: 'http success' },
  },
  {
    what: 'a token that a hundred calls find rejected is renewed once',
    tokens: ['expired', 'good'],
    deeds: [crowd],
    comes: { logins: 2, sent: 200, last: 'http 200' },
  },
  {
    what: 'a second token that is rejected at once',
    tokens: ['expired', 'expired', 'good'],
    deeds: [read],
    comes: { valt: { logins: 2, sent: 2, last: 'http 401' }, cam2: { logins: 3, sent: 3, last: 'http 200' } },
  },
  {
    what: 'tokens that are never good',
    tokens: ['expired'],
    deeds: [read],
    comes: { valt: { logins: 2, sent: 2, last: 'http 401' }, cam2: { logins: 3, sent: 3, last: 'http 401' } },
  },
  {
    what: 'a 401 in other words',
    tokens: ['stranger', 'good'],
    deeds: [read],
    comes: { valt: { logins: 2, sent: 2, last: 'http 200' }, cam2: { logins: 1, sent: 1, last: 'http 401' } },
  },
  {
    what: 'a 401 in almost the right words',
    tokens: ['near', 'good'],
    deeds: [read],
    comes: { valt: { logins: 2, sent: 2, last: 'http 200' }, cam2: { logins: 1, sent: 1, last: 'http 401' } },
  },
  {
    what: 'a 403 renews nothing',
    tokens: ['forbidden', 'good'],
    deeds: [write],
    comes: { logins: 1, sent: 1, last: 'http 403' },
  },
  {
    what: 'the right words with 500 renew nothing',
    tokens: ['misplaced', 'good'],
    deeds: [write],
    comes: { logins: 1, sent: 1, last: 'http 500' },
  },
  { what: 'a reset renews nothing', tokens: ['reset'], deeds: [write], comes: { logins: 1, sent: 1, last: 'network' } },
  {
    what: 'a read after a reset has the same token',
    tokens: ['reset'],
    deeds: [read],
    comes: { logins: 1, sent: 3, last: 'network' },
  },
  {
    what: 'wrong credentials',
    tokens: ['good'],
    logins: ['wrong'],
    deeds: [read],
    comes: { logins: 1, sent: 0, last: 'auth: http 401' },
  },
  {
    what: 'a hundred calls with wrong credentials ask once',
    tokens: ['good'],
    logins: ['wrong'],
    deeds: [crowd],
    comes: { logins: 1, sent: 0, last: 'auth: http 401' },
  },
  {
    what: 'a login that grants nothing',
    tokens: ['good'],
    logins: ['empty'],
    deeds: [read],
    comes: { logins: 1, sent: 0, last: 'auth: decode shape' },
  },
  {
    what: 'a page in place of a login',
    tokens: ['good'],
    logins: ['page'],
    deeds: [read],
    comes: { logins: 1, sent: 0, last: 'auth: decode syntax' },
  },
  {
    what: 'a login that never arrives',
    tokens: ['good'],
    logins: ['refused'],
    deeds: [read],
    comes: { logins: 3, sent: 0, last: 'auth: network' },
  },
  {
    what: 'a login that arrives at the third time',
    tokens: ['good'],
    logins: ['refused', 'refused', 'granted'],
    deeds: [read],
    comes: { logins: 3, sent: 1, last: 'http 200' },
  },
  {
    // VALT's login is a POST, and may be repeated as well.
    what: 'a login that may have arrived',
    tokens: ['good'],
    logins: ['reset', 'granted'],
    deeds: [read],
    comes: { logins: 2, sent: 1, last: 'http 200' },
  },
  {
    what: 'a login that the server is too busy for',
    tokens: ['good'],
    logins: ['busy', 'granted'],
    deeds: [read],
    comes: { logins: 2, sent: 1, last: 'http 200' },
  },
  {
    what: 'a login without an answer',
    tokens: ['good'],
    logins: ['silence'],
    deeds: [read],
    comes: { logins: 3, sent: 0, last: 'auth: timeout' },
  },
  {
    what: 'a renewal that is refused ends the call',
    tokens: ['expired', 'good'],
    logins: ['granted', 'wrong'],
    deeds: [read],
    comes: { logins: 2, sent: 1, last: 'auth: http 401' },
  },
  {
    what: 'the next call after a login that failed',
    tokens: ['good'],
    logins: ['wrong', 'granted'],
    deeds: [read, read],
    comes: { valt: { logins: 1, sent: 0, last: 'auth: http 401' }, cam2: { logins: 2, sent: 1, last: 'http 200' } },
  },
  {
    what: 'a call half a minute after a login that failed',
    tokens: ['good'],
    logins: ['wrong', 'granted'],
    deeds: [read, { pass: 30_000 }, read],
    comes: { logins: 2, sent: 1, last: 'http 200' },
  },
  {
    what: 'a call just before that',
    tokens: ['good'],
    logins: ['wrong', 'granted'],
    deeds: [read, { pass: 29_999 }, read],
    comes: { valt: { logins: 1, sent: 0, last: 'auth: http 401' }, cam2: { logins: 2, sent: 1, last: 'http 200' } },
  },
  {
    what: 'a token of 8 hours',
    tokens: ['good'],
    deeds: [read, { pass: 8 * hour }, read],
    comes: { valt: { logins: 2, sent: 2, last: 'http 200' }, cam2: { logins: 1, sent: 2, last: 'http 200' } },
  },
  {
    what: 'a token that is just not 8 hours old',
    tokens: ['good'],
    deeds: [read, { pass: 8 * hour - 1 }, read],
    comes: { logins: 1, sent: 2, last: 'http 200' },
  },
  {
    what: 'a hundred calls with a token of 8 hours log in once',
    tokens: ['good'],
    deeds: [read, { pass: 8 * hour }, crowd],
    comes: { valt: { logins: 2, sent: 101, last: 'http 200' }, cam2: { logins: 1, sent: 101, last: 'http 200' } },
  },
  {
    what: 'whoever gives up on a login leaves the others waiting',
    tokens: ['good'],
    logins: ['silence', 'granted'],
    deeds: [{ abortAt: 1000, besides: 5 }],
    comes: { logins: 2, sent: 5, last: 'http 200' },
  },
];
