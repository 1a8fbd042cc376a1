import { undecided } from './rules.ts';
import type { Dossier } from './types.ts';

/** Somebody registered, of whom neither body has said anything. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    ...undecided,
    participantId: 'a0000000-0000-4000-8000-000000000001',
    state: 'registered',
    hands: new Map(),
    bar: null,
    ...changes,
  };
}
