import { allAgain, readsAgain } from './fault.ts';
import type { Fault, Promised } from './fault.ts';

const network = (unsent: boolean): Promised => ({ outcome: { kind: 'network', unsent }, error: 'NetworkError' });
const late: Promised = { outcome: { kind: 'timeout', scope: 'attempt', limit: 30_000 }, error: 'TimeoutError' };
const begun = 'HTTP/1.1 {status} OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"da';

const faults: readonly Omit<Fault, 'layer'>[] = [
  {
    name: 'refused',
    happens: 'Nobody listens: the device is off, or the port is another one.',
    promised: network(true),
    sent: allAgain,
    effect: { kind: 'refused' },
    wire: { kind: 'closed' },
  },
  {
    name: 'reset before the headers',
    happens: 'The request arrives, then the connection breaks.',
    promised: network(false),
    sent: readsAgain,
    effect: { kind: 'reset' },
    wire: { kind: 'writes', text: '', after: 'reset' },
  },
  {
    name: 'reset after the headers',
    happens: 'Status and headers come, then the connection breaks.',
    promised: network(false),
    sent: readsAgain,
    effect: { kind: 'reset-after-headers' },
    wire: { kind: 'writes', text: begun, after: 'reset' },
  },
  {
    name: 'closed in the body',
    happens: 'The connection is closed in good order before the body is complete.',
    promised: network(false),
    sent: readsAgain,
    wire: { kind: 'writes', text: begun, after: 'end' },
  },
  {
    name: 'closed without an answer',
    happens: 'The connection is closed in good order, and nothing was said.',
    promised: network(false),
    sent: readsAgain,
    wire: { kind: 'writes', text: '', after: 'end' },
  },
  {
    name: 'half open',
    happens: 'The connection is taken and stays silent.',
    promised: late,
    sent: readsAgain,
    effect: { kind: 'hang' },
    wire: { kind: 'writes', text: '', after: 'silence' },
  },
  {
    name: 'stuck in the headers',
    happens: 'A status comes, and then nothing.',
    promised: late,
    sent: readsAgain,
    wire: { kind: 'writes', text: 'HTTP/1.1 {status} OK\r\ncontent-ty', after: 'silence' },
  },
  {
    name: 'stuck in the body',
    happens: 'The body begins, and does not go on.',
    promised: late,
    sent: readsAgain,
    wire: { kind: 'writes', text: begun, after: 'silence' },
  },
  {
    name: 'slow drip',
    happens: 'The body comes, one byte every ten seconds.',
    promised: late,
    sent: readsAgain,
    effect: { kind: 'drip', bytes: 1, milliseconds: 10_000 },
  },
  {
    name: 'no HTTP',
    happens: 'Something else listens there, such as SSH.',
    promised: network(false),
    sent: readsAgain,
    wire: { kind: 'writes', text: 'SSH-2.0-OpenSSH_9.9\r\n', after: 'end' },
  },
  {
    name: 'headers without end',
    happens: 'More headers come than anybody reads.',
    promised: network(false),
    sent: readsAgain,
    wire: {
      kind: 'writes',
      text: `HTTP/1.1 {status} OK\r\n${`x-more: ${'x'.repeat(1000)}\r\n`.repeat(100)}\r\n{}`,
      after: 'end',
    },
  },
  {
    name: 'no TLS on a TLS port',
    happens: 'The port speaks plain HTTP, and the address says `https`.',
    promised: network(true),
    sent: allAgain,
    effect: { kind: 'tls' },
    wire: { kind: 'plain' },
  },
  {
    name: 'another certificate',
    happens: 'Who answers has another certificate than the pinned one.',
    promised: network(true),
    sent: allAgain,
    wire: { kind: 'certificate', which: 'other' },
  },
  {
    name: 'expired certificate',
    happens: 'The certificate of the device has expired.',
    promised: network(true),
    sent: allAgain,
    wire: { kind: 'certificate', which: 'expired' },
  },
  {
    name: 'broken handshake',
    happens: 'The connection breaks in the middle of the TLS handshake.',
    promised: network(false),
    sent: readsAgain,
    wire: { kind: 'handshake' },
  },
];

/** No answer comes, or not the whole of one. */
export const connectionFaults: readonly Fault[] = faults.map((fault) => ({ layer: 'connection', ...fault }));
