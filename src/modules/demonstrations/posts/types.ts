import type { Post } from '../types.ts';

/** A post without an id is a new one. */
export type PostInput = Omit<Post, 'id' | 'provenance'> & {
  id: string | null;
  provenance?: Post['provenance'] | undefined;
};
