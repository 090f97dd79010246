import { refusal } from './call.ts';
import type { ClipMetadataInput, TimecodeFramerate, TypedDocument } from './generated/documents.ts';

/** Frames per second: the number as people write it, or its name on the wire. */
export type Framerate = TimecodeFramerate | 24 | 25 | 29.97 | 30 | 50 | 59.94 | 60 | 1000;

/** When a recording begins, by the clock of the studio. */
export interface Timecode {
  /**
   * `HH:MM:SS:FF`; with the frame rate 1000 the frames may have three digits. `;` before the frames marks drop-frame counting,
   * which only 29.97 and 59.94 have.
   */
  readonly timecode: string;
  readonly framerate: Framerate;
}

/** What a clip is described with. What isn't given stays as it is, and is the server's default in a new clip. */
export interface ClipMetadata extends Omit<ClipMetadataInput, 'startTimecode'> {
  readonly startTimecode?: Timecode | null;
}

const rates: Readonly<Record<string, number>> = {
  FPS_24: 24,
  FPS_25: 25,
  FPS_29_97: 29.97,
  FPS_30: 30,
  FPS_50: 50,
  FPS_59_94: 59.94,
  FPS_60: 60,
  FPS_1000: 1000,
};

/**
 * The same for the wire; what was given stays as it is.
 *
 * @throws RequestError for a timecode that none is, and for a frame rate that Moveshelf doesn't know.
 */
export function wireMetadata(metadata: ClipMetadata, document: TypedDocument): ClipMetadataInput {
  const { startTimecode, ...rest } = metadata;
  if (startTimecode === undefined || startTimecode === null) return metadata as ClipMetadataInput;
  const { timecode, framerate } = startTimecode;
  const [name, rate] = Object.entries(rates).find((known) => known.includes(framerate)) ?? [];
  if (name === undefined || rate === undefined) throw refusal(document, `${framerate} is not a known frame rate`);
  const flaw = flawOf(timecode, rate);
  if (flaw) throw refusal(document, `${timecode} is not a timecode of ${rate} frames per second: ${flaw}`);
  return { ...rest, startTimecode: { timecode, framerate: name as TimecodeFramerate } };
}

function flawOf(timecode: string, rate: number): string | undefined {
  const match = /^(\d\d):(\d\d):(\d\d)([:;])(\d{2,3})$/.exec(timecode);
  if (!match) return 'it is not HH:MM:SS:FF';
  const [hours = 0, minutes = 0, seconds = 0, , frames = 0] = match.slice(1).map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return 'there is no such time of day';
  if (match[5]!.length === 3 && rate !== 1000) return 'frames have two digits';
  if (frames >= rate) return 'there are not that many frames in a second';
  if (match[4] === ';' && Number.isInteger(rate)) return 'only 29.97 and 59.94 drop frames';
  return undefined;
}
