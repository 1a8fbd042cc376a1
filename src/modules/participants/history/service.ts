import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { isAllowed, type Actor } from '#platform/permissions';
import { listMerged } from '../duplicates/store.ts';
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
  const [own, partyEvents] = await Promise.all([
    listEventsOf(db, edition, participantId),
    listPartyEvents(db, edition, person),
  ]);
  // How far the person has come stands on their own file alone: no decision is carried over.
  const chain = chainOf(own, partyEvents);
  if (!isAllowed(reader, maySeeOfficers)) {
    const told = own.map(forApplicant);
    return { chain: chainOf(told, partyEvents), events: told };
  }
  const events = [
    ...own.map((event) => ({ ...event, merged: false })),
    ...(await eventsOfMerged(db, edition, participantId)),
  ].toSorted((one, other) => one.seq - other.seq);
  const actorIds = events.map(({ actorId }) => actorId);
  const names = await namesOfActors(db, actorIds);
  return {
    chain,
    events: events.map((event) => ({ ...event, actorName: names.get(event.actorId) ?? null })),
  };
}

/**
 * What an applicant may know: the kind of actor and not which one; that their file went to the
 * commission but not what the operator advised; that a badge was revoked but not the words an
 * officer found for it. Which other file is of the same person is not theirs to know either.
 */
function forApplicant(event: HistoryEvent): ToldEvent {
  const actorId = event.actorId.split(':')[0] ?? '';
  const data = withheldFrom.has(event.kind) ? {} : event.data;
  const reason = event.kind === 'badge.revoked' ? null : event.reason;
  return { ...event, actorId, actorName: null, data, reason, merged: false };
}

const withheldFrom = new Set(['accreditation.recommended', 'participant.merged']);

/** What was written about files that were merged into this one; their facts stay where they are. */
async function eventsOfMerged(db: Database, edition: EditionScope, participantId: string) {
  const files = await listMerged(db, edition, participantId);
  const ended = files.filter(({ mergedInto }) => mergedInto === participantId);
  const events = await Promise.all(ended.map(({ id }) => listEventsOf(db, edition, id)));
  return events.flat().map((event) => ({ ...event, merged: true }));
}
