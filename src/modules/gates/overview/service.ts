import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { instantOf } from '#platform/tabular/values';
import { readInside } from '../board/service.ts';
import { openingHours } from '../deciding/opening-hours.ts';
import type { GatesOverview } from '../schema.ts';
import {
  countByCategory,
  countByGateAndHour,
  countOpenIncidents,
  countRefusals,
  findLastPassage,
  type Span,
} from './store.ts';

/**
 * One day at the gates. Without a day asked for it is today, or once the show is over the last
 * day on which somebody passed.
 */
export async function readOverview(
  db: Database,
  edition: EditionScope,
  { now, wantedDay }: { now: Date; wantedDay?: number | undefined },
): Promise<GatesOverview> {
  const plan = await readPlan(db, edition);
  const day = await dayToShow(db, edition, plan, { now, wantedDay });
  const span = spanOf(plan, day);
  const asOf = now < span.until ? now : new Date(span.until.getTime() - 1);

  const [counts, categories, { entries }, refusals, incidentsOpen] = await Promise.all([
    countByGateAndHour(db, edition, span, plan.edition.timeZone),
    countByCategory(db, edition, span),
    readInside(db, edition, asOf),
    countRefusals(db, edition, span),
    countOpenIncidents(db, edition),
  ]);
  return {
    day,
    asOf,
    gates: plan.gates.map(({ id }) => ofGate(id, counts)),
    categories,
    zones: plan.zones.map(({ id }) => ({
      zoneId: id,
      inside: entries.filter(({ zoneId }) => zoneId === id).length,
    })),
    inside: new Set(entries.map(({ badgeIdx }) => badgeIdx)).size,
    refusals,
    incidentsOpen,
  };
}

function ofGate(
  gateId: string,
  counts: Awaited<ReturnType<typeof countByGateAndHour>>,
): GatesOverview['gates'][number] {
  const own = counts.filter((count) => count.gateId === gateId);
  const admitted = own.filter(({ verdict }) => verdict === 'admitted');
  const entries = admitted.filter(({ direction }) => direction === 'in');
  return {
    gateId,
    entries: sum(entries),
    exits: sum(admitted.filter(({ direction }) => direction === 'out')),
    refusals: sum(own.filter(({ verdict }) => verdict === 'refused')),
    entriesByHour: Array.from({ length: 24 }, (_, hour) =>
      sum(entries.filter((entry) => entry.hour === hour)),
    ),
  };
}

async function dayToShow(
  db: Database,
  edition: EditionScope,
  plan: EditionPlan,
  { now, wantedDay }: { now: Date; wantedDay?: number | undefined },
): Promise<number | null> {
  const { dayIndexAt } = openingHours(plan);
  if (plan.days.some(({ index }) => index === wantedDay)) return wantedDay ?? null;

  const today = dayIndexAt(now);
  if (today !== null) return today;
  const last = await findLastPassage(db, edition);
  return (last && dayIndexAt(last)) ?? plan.days[0]?.index ?? null;
}

function spanOf({ days, edition: { timeZone } }: EditionPlan, day: number | null): Span {
  const found = days.find(({ index }) => index === day);
  if (!found) return { from: new Date(0), until: new Date(0) };

  const next = new Date(`${found.date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return {
    from: instantOf(found.date, '00:00', timeZone),
    until: instantOf(next.toISOString().slice(0, 10), '00:00', timeZone),
  };
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
