import { BodyBroken, ConnectionFault } from '@labrig/simulator';
import { expired, forged, said } from '../answers.ts';
import { gather } from '../files/gather.ts';
import { flawOf } from '../files/signed-url.ts';
import { breakOff, receive, uploadOf } from '../files/upload.ts';
import { holderOf } from '../files/holder.ts';
import type { Gathering } from '../files/gather.ts';
import type { Holder } from '../files/upload.ts';
import type { MoveshelfHandlers } from '../moveshelf-world.ts';

type PutCall = Parameters<MoveshelfHandlers['putFile']>[0];

/** The bytes of a file come, at the speed of the line, if nothing breaks it. */
export const putFile: MoveshelfHandlers['putFile'] = async (call) => {
  const flaw = flawOf(call.state, call.now, 'upload', { ...call.path, ...call.query });
  if (flaw === 'expired') return expired();
  const holder = flaw ? undefined : holderOf(call.state, call.path.token);
  if (!holder || !uploadOf(call.state, holder)) return forged();
  const gathering = await gather(call.header['Content-Length'], call.state.store.keepUpTo);
  const isWhole = await listen(call, holder, gathering);
  const upload = uploadOf(call.state, holder);
  // Meanwhile somebody may have deleted it.
  if (!upload) return forged();
  const announced = call.header['Content-Length'] ?? gathering.size;
  if (!isWhole) {
    breakOff(call, holder);
    return said(400, `Of ${announced} bytes ${gathering.size} came.`);
  }
  switch (receive(call, holder, gathering.content(), announced)) {
    case 'broken-off':
      return said(400, `Of ${announced} bytes ${gathering.size} came.`);
    case 'wrong':
      return said(400, `The bytes do not fit the checksum that was announced, ${upload.crc32c}.`);
    case 'late':
      return said(403, 'The file has been uploaded, with other bytes.');
    case 'full':
      return said(507, 'The store is full.');
    default:
      return { status: 200, body: undefined };
  }
};

/** Takes what comes; answers whether the caller got to its end. @throws ConnectionFault where the line breaks. */
async function listen(call: PutCall, holder: Holder, gathering: Gathering): Promise<boolean> {
  try {
    for await (const piece of call.body) {
      const { bytesPerSecond, breaksAfter } = call.state.link;
      if (breaksAfter !== null && gathering.size + piece.byteLength > breaksAfter) {
        call.update(({ link }) => {
          link.breaksAfter = null;
        });
        breakOff(call, holder);
        throw new ConnectionFault('reset');
      }
      gathering.add(piece);
      if (bytesPerSecond !== null) await passes(call, (piece.byteLength / bytesPerSecond) * 1000);
    }
    return true;
  } catch (error) {
    if (error instanceof BodyBroken) return false;
    throw error;
  }
}

/** A piece is on its way. Whether its caller has left meanwhile, or the lab is another one, shows with the next. */
function passes({ sleep }: PutCall, milliseconds: number): Promise<void> {
  return sleep(milliseconds).catch((error: unknown) => {
    if (!(error instanceof ConnectionFault)) throw error;
  });
}
