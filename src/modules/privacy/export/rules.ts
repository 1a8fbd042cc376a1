import type { Participant } from '#modules/participants/types';
import type { Standing } from './types.ts';

/** A recommendation is nobody's business but the commission's: until it decides, a person waits. */
export function standingOf(state: Participant['state']): Standing {
  if (state === 'cleared') return 'accepted';
  return state === 'refused' || state === 'withdrawn' ? state : 'pending';
}
