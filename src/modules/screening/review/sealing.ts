import type { Keyring } from '#platform/keyring';
import type { Match } from '../matching/screen.ts';
import type { ListedEntity, Subject } from '../types.ts';
import type { StoredHit } from './store.ts';
import type { Proposal } from './types.ts';

/** Both sides of a hit as they were compared, and what came of it: enough to compare them again. */
export type Comparison = {
  subject: Subject;
  entry: ListedEntity;
  result: Omit<Match, 'entity'>;
};

const COMPARISON = 'screening-comparison';
const NOTE = 'screening-note';

export function sealComparison(keyring: Keyring, comparison: Comparison): Buffer {
  return keyring.seal(COMPARISON, Buffer.from(JSON.stringify(comparison)));
}

/** @throws AppError `key.wrong` */
export function openComparison(keyring: Keyring, sealed: Uint8Array): Comparison {
  return JSON.parse(keyring.open(COMPARISON, sealed).toString()) as Comparison;
}

export function sealNote(
  keyring: Keyring,
  { note, ...proposal }: Proposal,
): NonNullable<StoredHit['proposal']> {
  return { ...proposal, sealedNote: note ? keyring.seal(NOTE, Buffer.from(note)) : null };
}

/** @throws AppError `key.wrong` */
export function openNote(
  keyring: Keyring,
  { sealedNote, ...proposal }: NonNullable<StoredHit['proposal']>,
): Proposal {
  return { ...proposal, note: sealedNote ? keyring.open(NOTE, sealedNote).toString() : '' };
}
