import { guestOf } from '../../rules.ts';
import type { Meeting, Party } from '../../types.ts';
import type { Question } from '../types.ts';

/** A meeting as a time is looked for it: with those who must be there and where it must be. */
export function soughtFor(
  meeting: Meeting,
  { placeId, personIds }: { placeId: string | null; personIds: readonly string[] },
): Pick<Question, 'minutes' | 'interpreted' | 'closed'> & {
  id: string;
  guest: Party;
  exhibitorId: string;
  personIds: readonly string[];
  placeId: string | null;
} {
  const { id, exhibitorId, minutes, interpreted, closed } = meeting;
  const [from, to] = interpreted ?? [];
  return {
    ...{ id, guest: guestOf(meeting), exhibitorId, minutes, closed, placeId, personIds },
    interpreted: from && to ? [from, to] : null,
  };
}
