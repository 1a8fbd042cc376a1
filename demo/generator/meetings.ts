import { makeAttendances, type Attendance } from './attendance.ts';
import type { Sheet } from './csv.ts';
import { clock, dateOf, known, secondOf } from './edition.ts';
import { admittedExhibitors } from './exhibitors.ts';
import { randomFrom, type Random } from './random.ts';
import { makeStands } from './stands.ts';

const COLUMNS = [
  ...(['meeting_id', 'type', 'subject', 'start', 'end', 'location', 'organiser'] as const),
  ...(['confirmed', 'pending', 'status', 'provenance'] as const),
];
const WISH_COLUMNS = [
  'from_id',
  'to_id',
  'to_kind',
  'action',
  'rank',
  'note',
  'provenance',
] as const;

export type Meeting = Record<(typeof COLUMNS)[number], string>;
export type Wish = Record<(typeof WISH_COLUMNS)[number], string>;

/** How the 420 requests ended: 260 found a slot, 205 took place. */
const OUTCOMES = { held: 205, missed: 27, cancelled: 20, planned: 8, asked: 88, declined: 72 };

const SLOT = 30 * 60;
const ROOMS = ['RDV1', 'RDV2', 'RDV3', 'RDV4', 'RDV5', 'RDV6', 'RDV7', 'RDV8'];

export function makeMeetings(): { meetings: Sheet<keyof Meeting>; wishes: Sheet<keyof Wish> } {
  const random = randomFrom(420);
  const pairs = random.sample(makePairs(), 432);
  const statuses = Object.entries(OUTCOMES).flatMap(
    ([status, count]) => Array(count).fill(status) as string[],
  );
  const book = makeBook(random);

  const meetings = statuses.map((status, index) => {
    const pair = known(pairs[index], 'pair');
    const isPlanned = !['asked', 'declined'].includes(status);
    const slot = isPlanned ? book(pair) : undefined;
    return { pair, status, slot };
  });

  return {
    meetings: {
      columns: COLUMNS,
      rows: meetings
        .toSorted((one, other) => startOf(one).localeCompare(startOf(other)))
        .map(({ pair, status, slot }, index) =>
          meetingRow({ pair, status, slot, number: index + 1 }),
        ),
    },
    wishes: {
      columns: WISH_COLUMNS,
      // The last twelve pairs are wishes not to meet.
      rows: pairs.map((pair, index) => wishRow(pair, index < statuses.length, random)),
    },
  };
}

type Pair = { exhibitor: string; counterpart: string; isOrganisation: boolean; asksFirst: boolean };
type Slot = { day: number; start: number; staff: string; guest: string; location: string };

/** Every exhibitor of the fair with every delegation, and with some investors and officers. */
function makePairs(): Pair[] {
  const attendances = makeAttendances().filter(({ day }) => day === 1);
  const delegations = [
    ...new Set(attendances.map(({ person }) => person.delegation_external_id)),
  ].filter(Boolean);
  const people = attendances
    .filter(({ person }) => ['investor', 'private-security'].includes(person.category))
    .map(({ person }) => person.external_id);

  return admittedExhibitors.flatMap(({ id }, place) => [
    ...delegations.map((counterpart, index) => {
      return {
        exhibitor: id,
        counterpart,
        isOrganisation: true,
        asksFirst: (index + place) % 2 === 0,
      };
    }),
    ...people.slice(place % 5, 12).map((counterpart) => {
      return { exhibitor: id, counterpart, isOrganisation: false, asksFirst: false };
    }),
  ]);
}

/** Finds a free half hour for two people who are both on site, and a free place for them. */
function makeBook(random: Random): (pair: Pair) => Slot {
  const taken = new Set<string>();
  const onSite = makeAttendances().filter(({ day }) => day < 2);
  const staffOf = Map.groupBy(
    onSite.filter(({ person }) => person.category === 'exhibitor'),
    ({ person }) => person.exhibitor_external_id,
  );
  const guestsOf = Map.groupBy(
    onSite.filter(({ person }) => !['security', 'media', 'crew'].includes(person.role)),
    ({ person }) => person.delegation_external_id || person.external_id,
  );
  const standOf = new Map(
    makeStands()
      .rows.filter(({ hall }) => hall !== 'TIR')
      .map(({ exhibitor_external_id: exhibitor, code }) => [exhibitor, code]),
  );

  return (pair) => {
    for (let attempt = 0; attempt < 5_000; attempt++) {
      const guest = random.pick(known(guestsOf.get(pair.counterpart), pair.counterpart));
      const staff = random.pick(known(staffOf.get(pair.exhibitor), pair.exhibitor));
      const start = random.pick(STARTS);
      const location = standOf.get(pair.exhibitor) ?? random.pick(ROOMS);
      const keys = [guest.person.external_id, staff.person.external_id, location].map(
        (who) => `${who} ${guest.day} ${start}`,
      );
      // Nobody is asked away from the opening ceremony.
      if (guest.day === 0 && start < secondOf('11:30')) continue;
      if (guest.day !== staff.day || !isThere(guest, start) || !isThere(staff, start)) continue;
      if (keys.some((key) => taken.has(key))) continue;

      for (const key of keys) taken.add(key);
      return {
        day: guest.day,
        start,
        staff: staff.person.external_id,
        guest: guest.person.external_id,
        location,
      };
    }
    throw new Error(`no slot for ${pair.exhibitor} and ${pair.counterpart}`);
  };
}

/** In time to walk to the place, and until the end. */
function isThere({ arrives, leaves }: Attendance, start: number): boolean {
  return arrives + 600 <= start && start + SLOT + 300 <= leaves;
}

const STARTS = [
  '10:00',
  '10:30',
  '11:00',
  '11:30',
  '12:00',
  '14:00',
  '14:30',
  '15:00',
  '15:30',
  '16:00',
  '16:30',
].map(secondOf);

function startOf({ slot }: { slot: Slot | undefined }): string {
  return slot ? localTime(slot.day, slot.start) : '9';
}

function meetingRow({
  pair,
  status,
  slot,
  number,
}: {
  pair: Pair;
  status: string;
  slot: Slot | undefined;
  number: number;
}): Meeting {
  const organiser = pair.asksFirst ? pair.counterpart : pair.exhibitor;
  const invited = pair.asksFirst ? pair.exhibitor : pair.counterpart;
  return {
    meeting_id: `M-${String(number).padStart(3, '0')}`,
    type: pair.isOrganisation ? 'delegation' : 'business',
    subject: SUBJECTS[number % SUBJECTS.length] ?? '',
    start: slot ? localTime(slot.day, slot.start) : '',
    end: slot ? localTime(slot.day, slot.start + SLOT) : '',
    location: slot?.location ?? '',
    organiser,
    confirmed: slot ? `${slot.staff}|${slot.guest}` : '',
    pending: slot ? '' : invited,
    status,
    provenance: 'invented',
  };
}

function wishRow(pair: Pair, isWanted: boolean, random: Random): Wish {
  const [from, to] = pair.asksFirst
    ? [pair.counterpart, pair.exhibitor]
    : [pair.exhibitor, pair.counterpart];
  return {
    from_id: from,
    to_id: to,
    to_kind: to === pair.exhibitor || pair.isOrganisation ? 'org' : 'person',
    action: isWanted ? random.pick(['must', 'meet', 'meet']) : 'no',
    rank: isWanted ? String(random.integer(1, 9)) : '',
    note: '',
    provenance: 'invented',
  };
}

function localTime(day: number, second: number): string {
  return `${dateOf(day)}T${clock(second).slice(0, 5)}`;
}

const SUBJECTS = [
  'Présentation des produits',
  'Formation',
  'Maintenance',
  'Essai sur le champ de tir',
  'Offre',
];
