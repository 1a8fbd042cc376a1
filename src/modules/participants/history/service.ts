import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { isAllowed, type Actor } from '#platform/permissions';
import { maySeeOfficers } from '../permissions.ts';
import { readParticipant } from '../service.ts';
import { chainOf } from './rules.ts';
import { listEventsOf, listPartyEvents, namesOfActors } from './store.ts';
import type { ChainStep, HistoryEvent } from './types.ts';

/** An event as its reader may know it: null for an officer whose name is not theirs to know. */
export type ToldEvent = HistoryEvent & { actorName: string | null };

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
  const names = isAllowed(reader, maySeeOfficers)
    ? await namesOfActors(
        db,
        events.map(({ actorId }) => actorId),
      )
    : new Map<string, string>();
  return {
    chain: chainOf(events, partyEvents),
    events: events.map((event) => ({ ...event, actorName: names.get(event.actorId) ?? null })),
  };
}
