import { makeAttendances } from './attendance.ts';
import type { Sheet } from './csv.ts';
import { categoryOf, instant, known } from './edition.ts';
import { admittedExhibitors } from './exhibitors.ts';
import { randomFrom } from './random.ts';

const COLUMNS = [
  ...(['lead_id', 'scanned_at', 'exhibitor_external_id', 'person_external_id'] as const),
  ...(['rating', 'next_step', 'consent', 'provenance'] as const),
];

export type LeadColumn = (typeof COLUMNS)[number];

const LEADS = 600;

/**
 * Badges scanned on stands, and by demonstrators at the range. Each exhibitor scans a person
 * once. Heads of delegation cannot be scanned: they are reached through the delegation desk.
 */
export function makeLeads(): Sheet<LeadColumn> {
  const random = randomFrom(LEADS);
  const visitors = makeAttendances().filter(({ person, leaves, arrives }) => {
    const category = categoryOf(person.category);
    return category.countsAs === 'visitor' && !category.vip && leaves - arrives > 3_600;
  });
  const demonstrators = admittedExhibitors.filter(({ crew = 0 }) => crew > 0);
  // The larger the stand, the more it scans.
  const onStands = admittedExhibitors.flatMap((exhibitor) =>
    Array<typeof exhibitor>(exhibitor.staff).fill(exhibitor),
  );
  const seen = new Set<string>();

  const scans: { at: string; exhibitor: string; person: string }[] = [];
  while (scans.length < LEADS) {
    const { person, day, arrives, leaves } = random.pick(visitors);
    const exhibitor = random.pick(day < 2 ? onStands : demonstrators).id;
    const second = random.integer(arrives + 900, leaves - 900);
    const key = `${exhibitor} ${person.external_id}`;
    if (seen.has(key)) continue;

    seen.add(key);
    scans.push({ at: instant(day, second), exhibitor, person: person.external_id });
  }

  const rows = scans
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map((scan, index) => ({
      lead_id: `L-${String(index + 1).padStart(3, '0')}`,
      scanned_at: scan.at,
      exhibitor_external_id: scan.exhibitor,
      person_external_id: scan.person,
      rating: random.pick(['hot', 'warm', 'warm', 'cold', 'cold']),
      next_step: known(random.pick(NEXT_STEPS), 'step'),
      consent: random.chance(0.88) ? '1' : '0',
      provenance: 'invented',
    }));

  return { columns: COLUMNS, rows };
}

const NEXT_STEPS = ['send-file', 'send-file', 'call', 'visit', 'demo', 'quotation', 'mou'];
