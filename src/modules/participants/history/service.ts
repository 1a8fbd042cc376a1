import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { isAllowed, type Actor } from '#platform/permissions';
import { maySeeOfficers } from '../permissions.ts';
import { readParticipant } from '../service.ts';
import { chainOf } from './rules.ts';
import { listEventsOf, listPartyEvents, namesOfActors } from './store.ts';
import type { ChainStep, HistoryEvent, ToldEvent } from './types.ts';

/**
 * Everything that happened to a person, and how far they have come.
 *
 * @throws AppError `participant.unknown`, also for somebody the reader may not see
 */
export async function readHistory(
  db: Database,
  edition: EditionScope,
  reader: Actor,
  participantId: string,
): Promise<{ chain: ChainStep[]; events: ToldEvent[] }> {
  const person = await readParticipant(db, edition, reader, participantId);
  const [events, partyEvents] = await Promise.all([
    listEventsOf(db, edition, participantId),
    listPartyEvents(db, edition, person),
  ]);
  if (!isAllowed(reader, maySeeOfficers)) {
    const told = events.map(forApplicant);
    return { chain: chainOf(told, partyEvents), events: told };
  }
  const actorIds = events.map(({ actorId }) => actorId);
  const names = await namesOfActors(db, actorIds);
  return {
    chain: chainOf(events, partyEvents),
    events: events.map((event) => ({ ...event, actorName: names.get(event.actorId) ?? null })),
  };
}

/**
 * What an applicant may know: the kind of actor and not which one; that their file went to the
 * commission but not what the operator advised; that a badge was revoked but not the words an
 * officer found for it.
 */
function forApplicant(event: HistoryEvent): ToldEvent {
  const actorId = event.actorId.split(':')[0] ?? '';
  const data = event.kind === 'accreditation.recommended' ? {} : event.data;
  const reason = event.kind === 'badge.revoked' ? null : event.reason;
  return { ...event, actorId, actorName: null, data, reason };
}
