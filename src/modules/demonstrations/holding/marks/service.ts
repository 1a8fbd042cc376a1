import { readDelays, tellDelays } from '#modules/programme/delays/service';
import type { Application } from '#platform/application';
import { systemActor } from '#platform/permissions';
import { readRangeDay } from '../../day/service.ts';
import { readRangeSessions } from '../../service.ts';
import { listRangesOn, type RangeOnNow } from './store.ts';

const HOUR_MS = 3_600_000;

/**
 * Says on the programme which demonstrations are held for now, by whatever phones and the office
 * have said: one that should have begun and stands still is held until somebody resumes.
 */
export async function markHeld(app: Pick<Application, 'db' | 'clock'>): Promise<void> {
  const now = app.clock.now().getTime();
  const around = { from: new Date(now - 12 * HOUR_MS), until: new Date(now + HOUR_MS) };
  for (const range of await listRangesOn(app.db, around)) await markRange(app, range);
}

async function markRange(
  { db, clock }: Pick<Application, 'db' | 'clock'>,
  { edition, rangeId }: RangeOnNow,
): Promise<void> {
  const [{ state }, sessions] = await Promise.all([
    readRangeDay(db, edition, rangeId),
    readRangeSessions(db, edition, { rangeId, states: ['scheduled'] }),
  ]);
  const held = new Map(
    sessions.flatMap(({ id, sessionId, startsAt }): [string, boolean][] => {
      if (!sessionId || !startsAt) return [];
      const day = state.sessions.get(id);
      const isOver = day?.state === 'done' || day?.state === 'abandoned';
      return [[sessionId, !isOver && startsAt <= clock.now() && (day?.heldBy ?? null) !== null]];
    }),
  );
  await db.transaction().execute(async (tx) => {
    const delays = await readDelays(tx, edition, [...held.keys()]);
    const marks = [...delays.values()].map((one) => ({
      ...one,
      onHold: held.get(one.id) ?? false,
    }));
    await tellDelays(tx, edition, { actor: systemActor, clock }, marks);
  });
}
