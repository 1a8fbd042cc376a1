import type { Exhibit } from '../types.ts';

/** What a phone must know of an item to scan its tag. */
export type ExhibitTag = Pick<Exhibit, 'id' | 'code' | 'designation' | 'kind'>;
