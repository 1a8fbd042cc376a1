import { createHash } from 'node:crypto';
import type { EditionScope } from '#platform/edition';
import type { Party } from '../types.ts';

/**
 * The id a meeting of a guest and an exhibitor has before anybody has asked for it: always the
 * same one for a pair, so that a wish, its place in a plan and the meeting that comes of it are one.
 * `again` counts the meetings the pair has had before.
 */
export function pairMeetingId(
  edition: EditionScope,
  guest: Party,
  exhibitorId: string,
  again = 0,
): string {
  const name = [edition, guest.kind, guest.id, exhibitorId, ...(again > 0 ? [again] : [])];
  const bytes = createHash('sha256').update(name.join(' ')).digest().subarray(0, 16);
  // Version 8 is for ids that are made in a way of one's own (RFC 9562).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
