import { decodeBase45, encodeBase45 } from '#modules/badges/credential/base45';
import { joined } from '../bytes.ts';
import { crc32 } from './crc32.ts';

/** Tells the scanner, and any other, that the code is a piece of a log. */
export const framePrefix = 'KG1:';

/**
 * Cuts bytes into texts for an animated QR code, shown in a loop for as long as it takes: a
 * frame that was missed comes by again. `perFrame`: bytes of content in one, 1 to 2,000; a
 * thousand make a code that phones read at arm's length.
 *
 * Frame: CRC-32 of what follows (4 bytes) | CRC-32 of the whole (4) | index (2) | total (2) | piece
 *
 * @throws RangeError when it would take more than 65,535 frames
 */
export function toFrames(bytes: Uint8Array, perFrame = 1000): string[] {
  const total = Math.max(1, Math.ceil(bytes.length / perFrame));
  if (total > 0xffff) throw new RangeError(`${total} frames`);

  const whole = crc32(bytes);
  return Array.from({ length: total }, (_, index) => {
    const frame = new Uint8Array(12);
    const header = new DataView(frame.buffer);
    header.setUint32(4, whole);
    header.setUint16(8, index);
    header.setUint16(10, total);

    const content = joined(
      frame.subarray(4),
      bytes.subarray(index * perFrame, (index + 1) * perFrame),
    );
    header.setUint32(0, crc32(content));
    return framePrefix + encodeBase45(joined(frame.subarray(0, 4), content));
  });
}

export type FrameProgress = {
  /** Frames of the message that were read, and how many there are. */
  read: number;
  total: number;
  /** Once every frame is there. */
  bytes: Uint8Array<ArrayBuffer> | null;
};

/**
 * Collects frames as a camera sees them: in any order, again and again, with others in between.
 * A frame of another message begins anew, because the sender has more to tell by then.
 */
export type FrameCollector = {
  /** Undefined for a text that is not a frame, or was misread. */
  add: (text: string) => FrameProgress | undefined;
};

export function frameCollector(): FrameCollector {
  let message: Message | undefined;

  return {
    add: (text) => {
      const frame = readFrame(text);
      if (!frame) return undefined;

      const { whole, total, index, piece } = frame;
      if (message?.whole !== whole || message.total !== total)
        message = { whole, total, pieces: new Map() };
      message.pieces.set(index, piece);

      const progress = { read: message.pieces.size, total, bytes: wholeOf(message) };
      if (progress.read < total || progress.bytes) return progress;
      // Every frame is there and the sum is wrong: begin again rather than wait for ever.
      message = undefined;
      return { ...progress, read: 0 };
    },
  };
}

type Frame = { whole: number; index: number; total: number; piece: Uint8Array };
type Message = { whole: number; total: number; pieces: Map<number, Uint8Array> };

function readFrame(text: string): Frame | undefined {
  if (!text.startsWith(framePrefix) || text.length > LONGEST_TEXT) return undefined;
  const bytes = decodeBase45(text.slice(framePrefix.length));
  if (!bytes || bytes.length < 12) return undefined;

  const header = new DataView(bytes.buffer);
  if (header.getUint32(0) !== crc32(bytes.subarray(4))) return undefined;

  const [index, total] = [header.getUint16(8), header.getUint16(10)];
  if (index >= total) return undefined;
  return { whole: header.getUint32(4), index, total, piece: bytes.subarray(12) };
}

function wholeOf({ whole, total, pieces }: Message): Uint8Array<ArrayBuffer> | null {
  if (pieces.size < total) return null;
  const inOrder = [...pieces].toSorted(([a], [b]) => a - b).map(([, piece]) => piece);
  const bytes = joined(...inOrder);
  return crc32(bytes) === whole ? bytes : null;
}

/** More than any QR code holds. */
const LONGEST_TEXT = 4300;
