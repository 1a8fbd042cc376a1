import type { Exhibit } from '#modules/exhibits/types';
import type { ExhibitorState } from '#modules/exhibitors/types';
import type { RangeFeature } from '#modules/ranges/types';
import type { Post } from '../types.ts';

/** What a session is judged against: whatever its ids may point to. */
export type Surroundings = {
  /** Of its range. */
  features: readonly Pick<RangeFeature, 'id' | 'kind' | 'code' | 'outline' | 'capacity'>[];
  exhibits: readonly Pick<
    Exhibit,
    'id' | 'code' | 'exhibitorId' | 'kind' | 'status' | 'endUse' | 'state'
  >[];
  lots: readonly { id: string; code: string; exhibitorId: string | null }[];
  exhibitors: readonly { id: string; state: ExhibitorState }[];
  posts: readonly Pick<Post, 'id' | 'rangeId' | 'duty' | 'code' | 'languages'>[];
  rangeIds: readonly string[];
};

/**
 * Until when it may be missing: before it is submitted, which is the exhibitor's to cure, before
 * it is approved, or before it is held. Who is on duty may be left to the timetable.
 */
export const missingBefore = ['submission', 'approval', 'holding'] as const;

export type MissingBefore = (typeof missingBefore)[number];

export const missingCodes = {
  title: 'submission',
  exhibitor: 'submission',
  'exhibitor-not-admitted': 'submission',
  exhibit: 'submission',
  'exhibit-unknown': 'submission',
  'exhibit-of-another': 'submission',
  'exhibit-gone': 'submission',
  /** A deactivated or dummy weapon is to be fired. */
  'weapon-not-live': 'submission',
  /** Its papers let it be shown and no more. */
  'display-only': 'submission',
  ammunition: 'submission',
  'lot-unknown': 'submission',
  'lot-of-another': 'submission',
  lane: 'approval',
  stand: 'approval',
  'danger-area': 'approval',
  'air-block': 'approval',
  /** The danger area reaches the spectators of this very session. */
  'danger-reaches-stand': 'approval',
  'seats-exceed-stand': 'approval',
  officer: 'holding',
  medic: 'holding',
  interpreter: 'holding',
  'interpreter-language': 'holding',
} as const satisfies Record<string, MissingBefore>;

export type MissingCode = keyof typeof missingCodes;

/** What is missing, and the codes of what it is about, as they stand on tags and plans. */
export type Missing = { code: MissingCode; about: string[] };
