import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { factOfState } from '../../facts.ts';
import { lockMeetings, saveAll } from '../../store.ts';
import type { Meeting } from '../../types.ts';
import { discussed } from '../facts.ts';
import { isReminderDue } from '../rules.ts';
import { closeProposal, listAskingEditions, listHeldOpen, listProposals } from '../store.ts';
import { tellOther } from '../told/service.ts';
import type { Proposal } from '../types.ts';
import { listReminded } from './store.ts';

/** Ends what nobody answered in time, and reminds once of what is half way there. */
export async function tendProposals(
  db: Database,
  edition: EditionScope,
  by: Signature,
): Promise<{ expired: number; reminded: number }> {
  const now = by.clock.now();
  const open = await listHeldOpen(db, edition);
  const reminded = new Set(await listReminded(db, edition));
  const done = { expired: 0, reminded: 0 };
  for (const proposal of open) {
    if (proposal.holdUntil && proposal.holdUntil <= now)
      done.expired += Number(await expire(db, edition, by, proposal));
    else if (isReminderDue(proposal, now) && !reminded.has(keyOf(proposal)))
      done.reminded += Number(await remind(db, edition, by, proposal));
  }
  return done;
}

/** In every edition in which somebody waits for an answer. */
export async function tendEverywhere(db: Database, by: Signature): Promise<void> {
  for (const id of await listAskingEditions(db)) await tendProposals(db, provenEdition(id), by);
}

/** A question ends; another time proposed for a meeting that stands only comes to nothing. */
async function expire(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { meetingId, id }: Proposal,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const [meeting] = await lockMeetings(tx, edition, [meetingId]);
    const open = await stillOpen(tx, edition, { meetingId, id });
    if (!meeting || !open) return false;
    await closeProposal(tx, edition, meetingId, 'expired');
    const ends = meeting.state === 'asked';
    const changed = { ...meeting, holdUntil: null, changedAt: by.clock.now() };
    const after: Meeting = ends ? { ...changed, state: 'expired' } : changed;
    await saveAll(tx, edition, [after]);
    await record(tx, edition, by, [
      ...(ends ? [factOfState(after, 'expired')] : []),
      discussed({ meeting, side: open.side, onBehalf: false }, 'expired'),
    ]);
    return true;
  });
}

async function remind(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { meetingId, id }: Proposal,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const [meeting] = await lockMeetings(tx, edition, [meetingId]);
    const open = await stillOpen(tx, edition, { meetingId, id });
    if (!meeting || !open) return false;
    await tellOther(tx, edition, by, { meeting, from: open.side, what: 'reminder', before: null });
    await record(tx, edition, by, [
      discussed({ meeting, side: open.side, onBehalf: false }, 'reminded', {
        startsAt: open.startsAt,
      }),
    ]);
    return true;
  });
}

async function stillOpen(
  db: Database,
  edition: EditionScope,
  { meetingId, id }: Pick<Proposal, 'meetingId' | 'id'>,
): Promise<Proposal | undefined> {
  const said = await listProposals(db, edition, [meetingId]);
  return said.find((one) => one.id === id && one.state === 'open');
}

function keyOf({ meetingId, madeAt }: Proposal): string {
  return `${meetingId} ${madeAt.toISOString()}`;
}
