import type { Cure } from '#modules/gates/types';
import type { ScanResult } from '../device/types.ts';

/** What the guard can do at once, with one tap or one more badge, so that the same badge may pass. */
export type Check =
  /** Compare the face with the photo. */
  | 'photo'
  /** Look at the holder of a badge that seems to be inside already. */
  | 'identity'
  /** Read the badge of whoever brings the holder in. */
  | 'escort'
  /** Read the badge with the name of whoever holds a transferable one. */
  | 'holder';

/** Null where nothing but a supervisor or the desk helps. */
export function nextCheck({ colour, cure }: Pick<ScanResult, 'colour' | 'cure'>): Check | null {
  return colour === 'amber' && cure ? (checks[cure] ?? null) : null;
}

/** Whether the next badge that is read belongs to the one on the screen. */
export function waitsForBadge(check: Check | null): check is 'escort' | 'holder' {
  return check === 'escort' || check === 'holder';
}

const checks: Partial<Record<Cure, Check>> = {
  'compare-photo': 'photo',
  'check-identity': 'identity',
  'wait-for-escort': 'escort',
  'call-own-escort': 'escort',
  'call-second-escort': 'escort',
  'pair-badge': 'holder',
};
