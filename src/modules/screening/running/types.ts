import type { Match } from '../matching/screen.ts';
import type { ListedEntity, Subject } from '../types.ts';

/** A match that names its entry by its place among those that were handed in. */
export type Matched = Omit<Match, 'entity'> & { entity: number };

/** What became of one subject; null where none of its names can be read. */
export type Screened = Matched[] | null;

export type Work = { entities: readonly ListedEntity[]; subjects: readonly Subject[] };
