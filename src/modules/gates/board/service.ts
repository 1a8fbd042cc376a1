import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import { listForBadges } from '#modules/participants/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { forgettingOf, settingsOfZone } from '../deciding/settings/rules.ts';
import type { GateSettings } from '../deciding/types.ts';
import { musterRead } from '../facts.ts';
import { decodeEvent } from '../log/event.ts';
import { readGateSettings } from '../settings/service.ts';
import { freshnessOf, heardOfAll, stillInside } from './rules.ts';
import { listContacts, listCounts, listLastEntries } from './store.ts';
import type { GateContact, MusterRow, ZoneNow } from './types.ts';

/** The longest that an entry can count, whatever the zones say. */
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000;

export type Board = { asOf: Date; zones: ZoneNow[]; gates: GateContact[] };

/** Who is inside where at this moment, and how old what the hub knows of it is. */
export async function readBoard(db: Database, edition: EditionScope, now: Date): Promise<Board> {
  const { plan, settings, entries } = await readInside(db, edition, now);
  const [gates, counts] = await Promise.all([
    listContacts(db, edition),
    listCounts(db, edition, spanBefore(now)),
  ]);
  const counted = stillInside(
    counts.map(({ at, ...count }) => ({ ...count, since: at })),
    now,
    (bit) => forgettingOf(settings, bit, plan),
  );

  const zones = plan.zones.map(({ id: zoneId, bit }): ZoneNow => {
    const ofZone = entries.filter((entry) => entry.zoneId === zoneId);
    const withoutBadge = counted
      .filter((count) => count.zoneId === zoneId)
      .reduce((people, { bytes }) => people + (decodeEvent(bytes)?.count ?? 0), 0);
    const doors = plan.gates.filter((gate) => gate.zoneId === zoneId).map(({ id }) => id);
    const contacts = gates.filter(({ gateId }) => doors.includes(gateId));
    const byCategory = Map.groupBy(ofZone, ({ categoryId }) => categoryId ?? '');
    return {
      zoneId,
      inside: ofZone.length + Math.max(0, withoutBadge),
      withoutBadge: Math.max(0, withoutBadge),
      capacity: settingsOfZone(settings, bit).capacity?.people ?? null,
      categories: [...byCategory]
        .map(([categoryId, people]) => ({ categoryId, inside: people.length }))
        .toSorted((one, other) => other.inside - one.inside),
      heardAt: heardOfAll(contacts),
      freshness: freshnessOf(contacts, now),
    };
  });
  return { asOf: now, zones, gates };
}

/**
 * Everybody inside by name, for an alarm. Whoever reads it is in the ledger.
 *
 * @throws AppError `zone.unknown`
 */
export async function readMuster(
  db: Database,
  edition: EditionScope,
  by: Signature,
  zoneId: string | null,
): Promise<{ asOf: Date; plan: EditionPlan; zones: ZoneNow[]; rows: MusterRow[] }> {
  const now = by.clock.now();
  const { plan, entries } = await readInside(db, edition, now);
  if (zoneId !== null && !plan.zones.some(({ id }) => id === zoneId))
    throw new AppError('zone.unknown', { zoneId });

  const wanted = entries.filter((entry) => zoneId === null || entry.zoneId === zoneId);
  const ids = [...new Set(wanted.flatMap(({ participantId }) => participantId ?? []))];
  const holders = await listForBadges(db, edition, { participantIds: ids });
  const people = new Map(holders.map((holder) => [holder.id, holder]));
  const rows = wanted.map(({ participantId, ...entry }): MusterRow => {
    const holder = people.get(participantId ?? '');
    return {
      ...entry,
      familyName: holder?.familyName ?? null,
      givenNames: holder?.givenNames ?? null,
      categoryId: holder?.categoryId ?? null,
      body: holder?.delegationName ?? holder?.exhibitorName ?? holder?.organisation ?? null,
      country: holder?.country ?? null,
    };
  });
  await db
    .transaction()
    .execute((tx) =>
      record(tx, edition, by, [musterRead(zoneId ?? edition, { zoneId, people: rows.length })]),
    );
  const { zones } = await readBoard(db, edition, now);
  const shown = zones.filter((zone) => zoneId === null || zone.zoneId === zoneId);
  return { asOf: now, plan, zones: shown, rows };
}

/** Whose last entry of a zone still counts at an instant, by the settings of today. */
export async function readInside(db: Database, edition: EditionScope, now: Date) {
  const plan = await readPlan(db, edition);
  const { settings }: { settings: GateSettings } = await readGateSettings(db, edition);
  const last = await listLastEntries(db, edition, spanBefore(now));
  const entries = stillInside(last, now, (bit) => forgettingOf(settings, bit, plan));
  return { plan, settings, entries };
}

function spanBefore(now: Date): { since: Date; at: Date } {
  return { since: new Date(now.getTime() - LONGEST_MS), at: now };
}
