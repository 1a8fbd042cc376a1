import { randomUUID } from 'node:crypto';
import { delegationIds } from '#modules/delegations/service';
import { assignOfficer } from '#modules/stays/officers/service';
import { giveRestricted } from '#modules/stays/restricted/service';
import { readStay, saveLeg, saveParticulars, saveRoom, saveWish } from '#modules/stays/service';
import { reportEvents } from '#modules/stays/status/service';
import type { LegDetails, Stay, StayEvent, StayStatus } from '#modules/stays/types';
import { giveVehicle, saveVehicle } from '#modules/stays/vehicles/service';
import { delegationSpec } from '../../src/apps/import/sheets/delegations.ts';
import { randomFrom, type Random } from '../generator/random.ts';
import { zone } from './edition.ts';
import type { Moment, StoryEvent } from './moment.ts';
import { readRows } from './read.ts';

const TOLD_AT = new Date('2025-11-06T15:00:00Z');
const SEED = 20_251_106;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A dozen delegations whose stay is told; everything about it is invented. */
const told = [
  ...['DEL-TR-DEF', 'DEL-BF-DEF', 'DEL-NE-DEF', 'DEL-EG-DEF', 'DEL-TG-DEF', 'DEL-GN-DEF'],
  ...['DEL-GH-DEF', 'DEL-MA-DEF', 'DEL-QA-DEF', 'DEL-SN-DEF', 'DEL-TD-DEF', 'DEL-NE-SEC'],
];

/** People who follow for the days of demonstration, so that the second morning has arrivals too. */
const followers = [
  { of: 'DEL-TR-DEF', number: 'XX 618', at: '2025-11-12T08:20:00Z' },
  { of: 'DEL-NE-DEF', number: 'XX 204', at: '2025-11-12T09:35:00Z' },
  { of: 'DEL-SN-DEF', number: 'XX 330', at: '2025-11-12T11:10:00Z' },
  { of: 'DEL-MA-DEF', number: 'XX 512', at: '2025-11-12T13:25:00Z' },
] as const;

const LATE_FLIGHT = {
  of: 'DEL-MA-DEF',
  toldAt: '2025-11-11T20:00:00Z',
  at: '2025-11-12T15:05:00Z',
};
const AIRPORT = 'Bamako-Sénou';
/** Enough to show; each further one would lengthen the first start. */
const ROOMS_TOLD = 3;
const diets = ['', '', '', 'végétarien', 'sans arachide', 'sans porc'];

type Plan = { externalId: string; arrivesAt: Date; departsAt: Date; hotel: string; place: number };

export async function stayEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(delegationSpec, zone);
  const plans = told.flatMap((externalId, place): Plan[] => {
    const row = rows.find((one) => one.external_id === externalId);
    return row?.arrival_at && row.departure_at && row.hotel
      ? [
          {
            ...{ externalId, place, hotel: row.hotel },
            ...{ arrivesAt: row.arrival_at, departsAt: row.departure_at },
          },
        ]
      : [];
  });

  return [
    { at: TOLD_AT, happen: (moment) => tellStays(moment, plans) },
    {
      at: new Date(LATE_FLIGHT.toldAt),
      happen: (moment) =>
        tell(moment, LATE_FLIGHT.of, 'arrival', 'delayed', new Date(LATE_FLIGHT.at)),
    },
    ...plans.flatMap(({ externalId, arrivesAt, departsAt }): StoryEvent[] => [
      heard(externalId, 'arrival', 'landed', after(arrivesAt, 4)),
      heard(externalId, 'arrival', 'received', after(arrivesAt, 13)),
      heard(externalId, 'arrival', 'at-hotel', after(arrivesAt, 58)),
      heard(externalId, 'departure', 'departed', after(departsAt, 6)),
    ]),
  ];
}

async function tellStays(moment: Moment, plans: readonly Plan[]): Promise<void> {
  const random = randomFrom(SEED);
  const ids = await delegationIds(moment.tx, moment.edition);
  for (const plan of plans) {
    const id = ids.get(plan.externalId);
    if (id) await tellStay(moment, { ...plan, id }, random);
  }
  const accountId = moment.accounts.liaison;
  const delegationId = ids.get('DEL-BF-DEF') ?? '';
  const by = moment.as('protocol');
  await assignOfficer(moment.tx, moment.edition, by, { accountId, delegationId });
}

async function tellStay(
  moment: Moment,
  plan: Plan & { id: string },
  random: Random,
): Promise<void> {
  const { tx, edition } = moment;
  const by = moment.as('protocol');
  const stay = await readStay(tx, edition, everywhere, plan.id);
  const leg: LegDetails = {
    delegationId: plan.id,
    direction: 'arrival',
    mode: 'flight',
    number: `XX ${random.integer(100, 599)}`,
    carrier: 'Vol Exemple',
    place: AIRPORT,
    scheduledAt: plan.arrivesAt,
    vipLounge: true,
    people: [],
  };
  const invented = { provenance: 'invented' } as const;
  const outward = {
    ...leg,
    direction: 'departure',
    scheduledAt: plan.departsAt,
    vipLounge: false,
  } as const;
  await saveLeg(tx, edition, by, { ...leg, ...invented });
  await saveLeg(tx, edition, by, { ...outward, ...invented });
  for (const { of, number, at } of followers)
    if (of === plan.externalId) {
      const people = stay.people.slice(-2).map(({ id }) => id);
      const later = { ...leg, number, people, scheduledAt: new Date(at), vipLounge: false };
      await saveLeg(tx, edition, by, { ...later, ...invented });
    }
  await houseThem(moment, plan, stay);
  await driveThem(moment, plan, random);
  await tellOfThem(moment, stay, random);
}

async function houseThem(
  { tx, edition, as }: Moment,
  { id, hotel, arrivesAt, departsAt, place }: Plan & { id: string },
  { people }: Stay,
): Promise<void> {
  const days = { fromDay: dayOf(arrivesAt), untilDay: dayOf(departsAt) };
  for (const [index, person] of people.slice(0, ROOMS_TOLD).entries())
    await saveRoom(tx, edition, as('protocol'), {
      ...{ delegationId: id, hotel, ...days, provenance: 'invented' },
      room: String((place + 2) * 100 + index + 1),
      kind: person.headsDelegation ? 'suite' : 'single',
      people: [person.id],
    });
  const wish = { hotel: '', rooms: people.length, vehicles: 2, note: '', version: 0 };
  await saveWish(tx, edition, as('protocol'), { delegationId: id, ...wish });
}

async function driveThem(
  { tx, edition, as }: Moment,
  { id, place, arrivesAt, departsAt }: Plan & { id: string },
  random: Random,
): Promise<void> {
  const number = String(place + 1).padStart(2, '0');
  const vehicleId = await saveVehicle(tx, edition, {
    plate: `EX-${number}${random.integer(10, 99)}-ML`,
    seats: random.pick([4, 7, 15]),
    driver: `Chauffeur Exemple ${number}`,
    callSign: `Baobab ${number}`,
    provenance: 'invented',
  });
  const until = new Date(departsAt.getTime() + DAY_MS / 12);
  const duty = { vehicleId, delegationId: id, fromAt: after(arrivesAt, -60), untilAt: until };
  await giveVehicle(tx, edition, as('protocol'), duty);
}

async function tellOfThem(
  { app, tx, edition, as }: Moment,
  { people }: Stay,
  random: Random,
): Promise<void> {
  const by = as('protocol');
  for (const { id: participantId, delegationRole } of people) {
    const particulars = { languages: ['fr'], diet: random.pick(diets), version: 0 };
    if (particulars.diet) await saveParticulars(tx, edition, by, { participantId, ...particulars });
    if (delegationRole !== 'security') continue;
    await giveRestricted(tx, app.keyring, edition, by, {
      participantId,
      weapons: [
        {
          type: 'pistolet (exemple)',
          calibre: '9x19',
          serial: `EX${random.integer(10_000, 99_999)}`,
          ammunitionCount: 30,
          permitNumber: '',
        },
      ],
      radios: [{ device: 'Radio Exemple', band: 'UHF', frequencyMhz: 446.1, powerW: 4 }],
    });
  }
  const [head] = people;
  if (head && random.chance(0.3))
    await giveRestricted(tx, app.keyring, edition, by, {
      participantId: head.id,
      'access-needs': 'Évite les marches (exemple inventé).',
    });
}

function heard(
  externalId: string,
  direction: LegDetails['direction'],
  status: StayStatus,
  at: Date,
): StoryEvent {
  return { at, happen: (moment) => tell(moment, externalId, direction, status) };
}

/** An arrival is told of the first leg, a delay of the last one. */
async function tell(
  { tx, edition, as }: Moment,
  externalId: string,
  direction: LegDetails['direction'],
  status: StayStatus,
  expectedAt: Date | null = null,
): Promise<void> {
  const by = as('protocol');
  const delegationId = (await delegationIds(tx, edition)).get(externalId) ?? '';
  const { legs } = await readStay(tx, edition, everywhere, delegationId);
  const those = legs.filter((leg) => leg.direction === direction);
  const leg = expectedAt ? those.at(-1) : those[0];
  const event: StayEvent = {
    ...{ id: randomUUID(), delegationId, legId: leg?.id ?? null },
    ...{ status, expectedAt, minutes: null, deviceTime: by.clock.now() },
  };
  await reportEvents(tx, edition, by, [event]);
}

const everywhere = { country: null, accountId: null };

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE_MS);
}

/** Bamako keeps UTC, so that the day of an instant is the local one. */
function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
