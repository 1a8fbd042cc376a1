import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, isAppError } from '#platform/errors';
import type { Actor } from '#platform/permissions';
import { guestOf } from '../../rules.ts';
import { whoSpeaksFor, type Voice } from '../../speaking/service.ts';
import { listMeetingsOf, lockMeetings } from '../../store.ts';
import { sides, type Meeting, type Party, type Side } from '../../types.ts';
import { actsOf, whoseTurn } from '../rules.ts';
import { findGuestOf, listProposals } from '../store.ts';
import type { Act, Proposal, Seat } from '../types.ts';

/** A meeting and as whom somebody acts in it; a desk says for which side, or acts for the one that is waited for. */
export type SeatOf = { id: string; side?: Side | undefined };

/**
 * Takes a seat at a meeting and holds it until the transaction ends.
 *
 * @throws AppError `meeting.unknown`, also for a meeting of others; `meeting.act-not-possible`
 * where the meeting has moved on since the act was offered
 */
export async function takeSeat(
  tx: Transaction,
  edition: EditionScope,
  { actor, now }: { actor: Actor; now: Date },
  { id, side: wanted }: SeatOf,
  act: Act | null,
): Promise<Seat> {
  const [meeting] = await lockMeetings(tx, edition, [id]);
  if (!meeting) throw new AppError('meeting.unknown', { id });
  const said = await listProposals(tx, edition, [id]);
  const seat = await seatAt(tx, edition, actor, { meeting, said }, wanted);
  if (act && !actsOf(seat, now).includes(act))
    throw new AppError('meeting.act-not-possible', { state: meeting.state });
  return seat;
}

/** @throws AppError `meeting.unknown` for a meeting of others */
export async function seatAt(
  db: Database,
  edition: EditionScope,
  actor: Actor,
  { meeting, said }: { meeting: Meeting; said: readonly Proposal[] },
  wanted?: Side,
): Promise<Seat> {
  const open = said.find(({ state }) => state === 'open') ?? null;
  const turn = whoseTurn(meeting, open);
  const order = wanted ? [wanted] : turn ? [turn, ...sides.filter((one) => one !== turn)] : sides;
  for (const side of order) {
    const voice = await voiceOf(db, edition, actor, partyAt(meeting, side));
    if (voice) return { meeting, side, onBehalf: voice.onBehalf, open, endedBy: enderIn(said) };
  }
  throw new AppError('meeting.unknown', { id: meeting.id });
}

/** @throws AppError `meeting.unknown` */
export async function readMeeting(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Meeting> {
  const guest = await findGuestOf(db, edition, id);
  const meetings = guest ? await listMeetingsOf(db, edition, guest) : [];
  const found = meetings.find((meeting) => meeting.id === id);
  if (!found) throw new AppError('meeting.unknown', { id });
  return found;
}

export function partyAt(meeting: Meeting, side: Side): Party {
  return side === 'host' ? { kind: 'exhibitor', id: meeting.exhibitorId } : guestOf(meeting);
}

/** The side whose no stands last. */
export function enderIn(said: readonly Proposal[]): Side | null {
  return said.findLast(({ reason }) => reason !== null)?.side ?? null;
}

async function voiceOf(
  db: Database,
  edition: EditionScope,
  actor: Actor,
  party: Party,
): Promise<Voice | null> {
  try {
    return await whoSpeaksFor(db, edition, actor, party);
  } catch (failure) {
    if (isAppError(failure) && failure.code === 'meeting.party-unknown') return null;
    throw failure;
  }
}
