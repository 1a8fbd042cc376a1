import { makeAttendances, type Attendance } from './attendance.ts';
import type { Sheet } from './csv.ts';
import { categoryOf, edition, instant, known, secondOf } from './edition.ts';
import { innerVisits, type Movement } from './inner-zones.ts';
import { makeMeetings } from './meetings.ts';
import { randomFrom, type Random } from './random.ts';
import { makeRefusals } from './refusals.ts';

const COLUMNS = [
  ...(['event_id', 'person_external_id', 'gate', 'direction', 'verdict', 'reason'] as const),
  ...(['at_device', 'device', 'operator', 'escort_external_id', 'provenance'] as const),
];

export type Passage = Record<(typeof COLUMNS)[number], string>;

/** Admitted entries of each day, over all gates. The press speaks of more than 1,200 a day. */
export const ENTRIES = [1_214, 1_262, 1_187, 1_139] as const;

/** Whom two gates let in one after the other, by day: a copied badge, or a guard in a hurry. */
const DOUBLE_ENTRIES: readonly (readonly string[])[] = [
  ['forces'],
  ['public', 'exhibitor'],
  [],
  [],
];

const PERIMETER = ['parc-main', 'parc-east', 'parc-staff', 'range-main', 'convoy-departure'];

export function makePassages(): Sheet<keyof Passage> {
  const random = randomFrom(4_802);
  const attendances = makeAttendances();
  const perDay = edition.days.map(({ index }) => attendances.filter(({ day }) => day === index));

  const admitted = perDay.flatMap((present, day) =>
    movementsOf(present, known(ENTRIES[day], 'entries'), random),
  );
  const inOrder = [...admitted, ...makeRefusals(attendances, random)].toSorted(
    (one, other) => one.day - other.day || one.second - other.second,
  );

  return {
    columns: COLUMNS,
    rows: inOrder.map((movement, index) => row(movement, index + 1, perDay[movement.day] ?? [])),
  };
}

function movementsOf(present: Attendance[], entries: number, random: Random): Movement[] {
  const { meetings } = makeMeetings();
  const usual = present.flatMap((attendance) => [
    ...outerVisit(attendance, random),
    ...(attendance.day < 2 ? [] : convoyRide(attendance, random)),
    ...innerVisits(attendance, meetings.rows, random),
  ]);
  const twice = doubleEntries(present, usual);
  const missing =
    entries - [...usual, ...twice].filter(({ direction }) => direction === 'in').length;
  if (missing < 0) throw new Error(`${-missing} entries too many on day ${present[0]?.day}`);

  return [...usual, ...twice, ...breaks(present, usual, missing, random)];
}

/** Through the perimeter in the morning, and out at the end of the day. */
function outerVisit({ person, day, arrives, leaves }: Attendance, random: Random): Movement[] {
  const gate = day < 2 ? fairGate(person.category, random) : 'range-main';
  return [
    { day, second: arrives, person: person.external_id, gate, direction: 'in' },
    { day, second: leaves, person: person.external_id, gate, direction: 'out' },
  ];
}

function fairGate(category: string, random: Random): string {
  if (categoryOf(category).countsAs !== 'visitor') return 'parc-staff';
  const isOfficial = ['delegation-head', 'official-delegation', 'diplomatic-corps'].includes(
    category,
  );
  return isOfficial || random.chance(0.6) ? 'parc-main' : 'parc-east';
}

/** On board in Bamako at dawn, off board in the evening. Those who go ahead use their own vehicles. */
function convoyRide({ person, day }: Attendance, random: Random): Movement[] {
  if (['demo-crew', 'security', 'medical'].includes(person.category)) return [];
  const common = { day, person: person.external_id, gate: 'convoy-departure' };
  return [
    { ...common, second: random.integer(secondOf('06:15'), secondOf('07:00')), direction: 'in' },
    { ...common, second: random.integer(secondOf('18:00'), secondOf('18:40')), direction: 'out' },
  ];
}

/** Steps outside and back, by people who stay in the outer zone, until the day has its entries. */
function breaks(
  present: Attendance[],
  usual: Movement[],
  count: number,
  random: Random,
): Movement[] {
  const isBusyInside = new Set(
    usual.filter(({ gate }) => !PERIMETER.includes(gate)).map(({ person }) => person),
  );
  const free = present.filter(
    ({ person, arrives, leaves }) =>
      leaves - arrives > 5 * 3600 &&
      !isBusyInside.has(person.external_id) &&
      ['visitor', 'service'].includes(categoryOf(person.category).countsAs),
  );
  const pausing = random.sample(free, count);
  if (pausing.length < count)
    throw new Error(`only ${pausing.length} of ${count} can step outside`);

  return pausing.flatMap(({ person, day, arrives, leaves }): Movement[] => {
    const gate = day < 2 ? fairGate(person.category, random) : 'range-main';
    const exits = random.integer(arrives + 3600, leaves - 2 * 3600);
    const common = { day, person: person.external_id, gate };
    return [
      { ...common, second: exits, direction: 'out' },
      { ...common, second: exits + random.integer(900, 3_600), direction: 'in' },
    ];
  });
}

/** The same badge a minute and a half later at a gate that cannot see the first one. */
function doubleEntries(present: Attendance[], usual: Movement[]): Movement[] {
  const day = known(present[0], 'attendance').day;
  return known(DOUBLE_ENTRIES[day], 'double entries').map((category) => {
    const { person } = known(
      present.find((attendance) => attendance.person.category === category),
      category,
    );
    const entry = known(
      usual.find((movement) => movement.person === person.external_id),
      'entry',
    );
    const gate = entry.gate === 'parc-east' ? 'parc-main' : 'parc-east';
    return { ...entry, second: entry.second + 95, gate };
  });
}

function row(movement: Movement, number: number, present: Attendance[]): Passage {
  const { day, second, person, gate, direction, refusal } = movement;
  return {
    event_id: `E${String(number).padStart(5, '0')}`,
    person_external_id: person,
    gate,
    direction,
    verdict: refusal ? 'refused' : 'admitted',
    reason: refusal ?? '',
    at_device: instant(day, second),
    device: `${gate}-${(number % 2) + 1}`,
    operator: operatorAt(gate, present),
    escort_external_id: direction === 'in' && !refusal ? escortOf(person, present) : '',
    provenance: 'invented',
  };
}

/** One guard keeps a gate for a whole day. */
function operatorAt(gate: string, present: Attendance[]): string {
  const guards = present.filter(({ person }) => person.category === 'security');
  const place = edition.gates.findIndex(({ id }) => id === gate);
  return known(guards[place], `guard of ${gate}`).person.external_id;
}

function escortOf(id: string, present: Attendance[]): string {
  const holder = present.find(({ person }) => person.external_id === id);
  if (!holder || !categoryOf(holder.person.category).escortRequired) return '';

  const escorts = present.filter(({ person }) => person.category === 'organiser');
  return known(escorts[Number(id.slice(-3)) % escorts.length], 'escort').person.external_id;
}
