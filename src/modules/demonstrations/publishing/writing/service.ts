import { publishDemos } from '#modules/programme/demos/service';
import { setAudience } from '#modules/programme/audience/service';
import { tellDelays } from '#modules/programme/delays/service';
import { moveSessions } from '#modules/programme/moving/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import type { RangePlan } from '../../engine/types.ts';
import { linkProgramme, saveSchedule, type Scheduled } from '../../service.ts';
import { addMinutes } from '../../show/times.ts';
import type { RangeGathered } from '../../show/types.ts';
import type { RangeSession } from '../../types.ts';
import { replaceRangeAudience } from '../store.ts';

/** Where sessions stand from now on: a session with no time is off the timetable. */
export type Written = {
  gathered: Pick<RangeGathered, 'ground'>;
  sessions: readonly (Scheduled & { session: RangeSession })[];
  audience: RangePlan['audience'];
  /** By session; who is not named is neither late nor held. */
  late?: ReadonlyMap<string, { delayMinutes: number; onHold: boolean }>;
};

/**
 * Writes where sessions stand: their times and posts, who sees them, their rows of the programme
 * with the audience that is busy then, and how late they are.
 */
export async function writeStandings(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { gathered, sessions, audience, late = new Map() }: Written,
): Promise<void> {
  await saveSchedule(
    tx,
    edition,
    by,
    sessions.map(({ session: _, ...scheduled }) => scheduled),
  );
  const ids = sessions.map(({ id }) => id);
  await replaceRangeAudience(tx, edition, ids, audience);

  const on = sessions.flatMap(({ session, startsAt }) => (startsAt ? [{ session, startsAt }] : []));
  const rows = await publishDemos(
    tx,
    edition,
    by,
    on.map(({ session, startsAt }) => ({
      ...{ sessionId: session.sessionId, externalId: session.externalId, code: session.code },
      ...{ title: session.title, exhibitorId: session.exhibitorId, startsAt },
      endsAt: addMinutes(startsAt, session.runMinutes),
      location: gathered.ground.range.venueId,
    })),
  );
  const linked = on.map(({ session }, place) => ({
    id: session.id,
    sessionId: rows[place] ?? null,
  }));
  await linkProgramme(tx, edition, linked);
  const off = sessions.flatMap(({ session, startsAt }) =>
    startsAt === null && session.sessionId ? [session.sessionId] : [],
  );
  await moveSessions(
    tx,
    edition,
    by,
    off.map((id) => ({ id, state: 'cancelled' })),
  );

  const seeing = Map.groupBy(audience, ({ session }) => session);
  for (const { id, sessionId } of linked)
    if (sessionId)
      await setAudience(tx, edition, by, {
        sessionId,
        audience: (seeing.get(id) ?? []).map(({ group }) => ({ kind: 'delegation', id: group })),
      });
  await tellDelays(
    tx,
    edition,
    by,
    linked.flatMap(({ id, sessionId }) => {
      const own = late.get(id) ?? { delayMinutes: 0, onHold: false };
      return sessionId ? [{ id: sessionId, ...own }] : [];
    }),
  );
}
