import type { ReadNotice } from '#modules/policy/notices/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { factOfState } from '../../facts.ts';
import { acknowledge } from '../../notices/service.ts';
import { pairMeetingId } from '../../show/pair-id.ts';
import { toWall } from '../../show/times.ts';
import { isDesk, readParty, whoSpeaksFor, type Voice } from '../../speaking/service.ts';
import { listMeetingsOf, saveAll } from '../../store.ts';
import { plainTerms, type Meeting, type NamedParty, type Party } from '../../types.ts';
import { discussed } from '../facts.ts';
import { openingAt, readOpenings, type Sought } from '../openings/service.ts';
import { saveAttendees } from '../people/store.ts';
import { decideAsk, refusePair, type AskRefusal } from '../rules.ts';
import { readTerms, type Terms } from '../terms/service.ts';
import { enderIn } from '../seats/service.ts';
import { addProposal, countOpenAsked, holdParties, listProposals } from '../store.ts';
import { tellOther } from '../told/service.ts';
import type { Question } from '../types.ts';

export type Asked = Question & {
  /** Who asks, and whom. */
  from: Party;
  to: Party;
  /** Null where the time is left open. */
  startsAt: Date | null;
  placeId: string | null;
  /** Whom of the other side's people it would like to see. */
  participantId: string | null;
  /** Whom of its own it sends. */
  personIds: readonly string[];
  why: string;
  read: readonly ReadNotice[];
};

/**
 * Asks another party for a meeting. An open question hopes for its time and does not book it.
 *
 * @returns the id of the meeting
 * @throws AppError `meeting.party-unknown` for a party that is not the asker's, not there, or
 * kept apart from it; the limit that is reached; `meeting.exists`, `meeting.declined-before`,
 * `meeting.met-already`; what stands against the time; `country-notice.not-read`
 */
export async function askForMeeting(
  db: Database,
  edition: EditionScope,
  by: Signature,
  asked: Asked,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const voice = await whoSpeaksFor(tx, edition, by.actor, asked.from);
    const other = await readParty(tx, edition, asked.to);
    if ((voice.party.kind === 'exhibitor') === (other.kind === 'exhibitor'))
      throw new AppError('meeting.party-unknown', { id: other.id });
    await holdParties(tx, edition, [asked.from.id, asked.to.id]);

    const guest = voice.side === 'guest' ? voice.party : other;
    const exhibitorId = (voice.side === 'host' ? voice.party : other).id;
    const sought = { ...asked, id: null, guest, exhibitorId };
    const terms = await readTerms(tx, edition, by.clock);
    await refuseAsk(tx, edition, by, { asked, voice, sought, terms });

    const earlier = (await listMeetingsOf(tx, edition, guest)).filter(
      (meeting) => meeting.exhibitorId === exhibitorId,
    );
    await refuseAgain(tx, edition, earlier, { voice, asked });
    const id = pairMeetingId(edition, guest, exhibitorId, earlier.length);
    const meeting = meetingOf(id, { asked, voice, guest, exhibitorId, now: by.clock.now() });
    return write(tx, edition, by, { meeting, asked, voice, terms });
  });
}

async function refuseAsk(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { asked, voice, sought, terms }: { asked: Asked; voice: Voice; sought: Sought; terms: Terms },
): Promise<void> {
  const byDesk = isDesk(by.actor);
  const strictness = byDesk ? ('desk' as const) : ('party' as const);
  // Whom nobody may meet is not there, before any limit is told.
  if (asked.startsAt)
    await openingAt(tx, edition, by.clock, sought, { startsAt: asked.startsAt, strictness });
  else await readOpenings(tx, edition, by.clock, sought, strictness);
  const refusal = decideAsk(terms.settings.asking, {
    kind: voice.party.kind,
    now: by.clock.now(),
    openAsked: await countOpenAsked(tx, edition, voice.party, voice.side),
    why: asked.why,
    startsAt: asked.startsAt,
    byDesk,
  });
  if (refusal) throw failureOfAsk(refusal, terms);
}

function failureOfAsk({ code, ...limit }: AskRefusal, { timeZone }: Terms): AppError {
  if ('at' in limit)
    return new AppError(code, { at: toWall(limit.at, timeZone).replace('T', ' ') });
  return new AppError(code, { ...limit });
}

async function refuseAgain(
  tx: Transaction,
  edition: EditionScope,
  earlier: readonly Meeting[],
  { voice, asked }: { voice: Voice; asked: Asked },
): Promise<void> {
  const ids = earlier.map(({ id }) => id);
  const said = Map.groupBy(await listProposals(tx, edition, ids), ({ meetingId }) => meetingId);
  const code = refusePair(
    earlier.map(({ id, state, subject }) => ({
      ...{ state, subject },
      endedBy: enderIn(said.get(id) ?? []),
    })),
    { side: voice.side, subject: asked.subject },
  );
  if (code) throw new AppError(code);
}

function meetingOf(
  id: string,
  {
    asked,
    voice,
    guest,
    exhibitorId,
    now,
  }: { asked: Asked; voice: Voice; guest: NamedParty; exhibitorId: string; now: Date },
): Meeting {
  const { subject, sectors, minutes, interpreted, closed } = asked;
  return {
    ...plainTerms,
    ...{ id, externalId: null, exhibitorId, subject, sectors, minutes, interpreted, closed },
    delegationId: guest.kind === 'delegation' ? guest.id : null,
    participantId: guest.kind === 'participant' ? guest.id : null,
    country: guest.country,
    askedBy: voice.party.kind,
    state: 'asked',
    startsAt: null,
    endsAt: null,
    place: null,
    provenance: 'recorded',
    source: 'self',
    askedAt: now,
    changedAt: now,
  };
}

async function write(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { meeting, asked, voice, terms }: { meeting: Meeting; asked: Asked; voice: Voice; terms: Terms },
): Promise<string> {
  const now = by.clock.now();
  const { startsAt, placeId, participantId, why, personIds } = asked;
  const { side, onBehalf } = voice;
  const until = terms.holdUntil(startsAt);
  await saveAll(tx, edition, [{ ...meeting, holdUntil: until }]);
  await saveAttendees(tx, edition, { meetingId: meeting.id, side, personIds });
  await addProposal(tx, edition, {
    ...{ meetingId: meeting.id, side, startsAt, placeId, participantId, message: why, onBehalf },
    ...{ madeAt: now, madeBy: by.actor.id, holdUntil: until, state: 'open', reason: null },
  });
  // A company reads what it is to know of a country before it asks, and not after it was accepted.
  if (side === 'host')
    await acknowledge(tx, edition, by, { meetingId: meeting.id, read: asked.read });
  await record(tx, edition, by, [
    factOfState(meeting, 'asked'),
    discussed({ meeting, side, onBehalf }, 'asked', { startsAt, placeId }),
  ]);
  await tellOther(tx, edition, by, { meeting, from: side, what: 'asked', before: null });
  return meeting.id;
}
