import { delegationIds } from '#modules/delegations/service';
import { exhibitorIds } from '#modules/exhibitors/service';
import { saveAbsences } from '#modules/meetings/absences/service';
import { saveInterpreters } from '#modules/meetings/interpreters/service';
import { savePlaces, takeOverStands } from '#modules/meetings/places/service';
import { performNextRun } from '#modules/meetings/planning/runs/performing';
import { orderRun } from '#modules/meetings/planning/runs/service';
import { saveProfiles } from '#modules/meetings/profiles/service';
import { readSavedSettings, saveSettings } from '#modules/meetings/settings/service';
import { setAudience } from '#modules/programme/audience/service';
import { readProgramme } from '#modules/programme/service';
import { isSector, type Sector } from '#modules/needs/taxonomy/types';
import { delegationSpec } from '../../src/apps/import/sheets/delegations.ts';
import { governments } from '../generator/governments.ts';
import { offers, teamsOf, travellers } from './meeting-parties.ts';
import type { Moment, StoryEvent } from './moment.ts';
import { readRows } from './read.ts';
import { zone } from './edition.ts';

const SET_UP_AT = new Date('2025-11-04T10:00:00Z');
const PROFILES_AT = new Date('2025-11-05T08:00:00Z');
const TOLD_AWAY_AT = new Date('2025-11-10T16:00:00Z');
const RUN_AT = new Date('2025-11-11T21:30:00Z');
/** Enough for a good plan of one day, and the same plan on every machine. */
const ROUNDS = 20;
const invented = { provenance: 'invented' } as const;

/** Everything the meetings stand on: hours, places, interpreters, whom each seeks. All invented. */
export async function meetingSetupEvents(): Promise<StoryEvent[]> {
  const delegations = await readRows(delegationSpec, zone);
  const sought = new Map(
    delegations.map(({ external_id, seeks }) => [
      external_id,
      (seeks ?? '').split('|').filter(isSector),
    ]),
  );
  return [
    { at: SET_UP_AT, happen: setUp },
    { at: PROFILES_AT, happen: (moment) => tellProfiles(moment, sought) },
    { at: TOLD_AWAY_AT, happen: tellAbsences },
    { at: RUN_AT, happen: planTheNextDay },
  ];
}

async function setUp(moment: Moment): Promise<void> {
  const { tx, edition, as } = moment;
  const by = as('organiser');
  const { settings, version } = await readSavedSettings(tx, edition);
  await saveSettings(tx, edition, by, {
    version,
    settings: {
      ...settings,
      asking: { ...settings.asking, opensAt: at('01T08:00'), closesAt: at('12T15:00') },
      // From the outdoor display to the tables on foot; the halls stand wall to wall.
      walking: [{ fromHall: 'RDV', toHall: 'EXT', minutes: 5 }],
      inARow: { meetings: 5, pauseMinutes: 30 },
      most: { ...settings.most, participant: { halfDay: 5, day: 8, edition: 12 } },
    },
  });
  await takeOverStands(tx, edition, by);
  await savePlaces(tx, edition, by, [
    room('SALLE1', 'Salle fermée 1', 'Closed room 1', 'Kapalı oda 1', 'الغرفة المغلقة 1'),
    room('SALLE2', 'Salle fermée 2', 'Closed room 2', 'Kapalı oda 2', 'الغرفة المغلقة 2'),
    {
      ...room('SALON', 'Salon d’honneur', 'Suite of honour', 'Şeref salonu', 'صالون الشرف'),
      kind: 'suite',
      hallId: 'A',
    },
  ]);
  await saveInterpreters(
    tx,
    edition,
    by,
    interpreters.map(([code, languages]) => ({
      ...{ code, participantId: null, languages, ...invented },
      shifts: duty.map(([from, to]) => ({ from: at(from), to: at(to) })),
    })),
  );
  await keepBusy(moment);
}

/** Nobody has a meeting during the ceremonies, nor on the road to the range. */
async function keepBusy({ tx, edition, as }: Moment): Promise<void> {
  const { days } = await readProgramme(tx, edition);
  const sessions = days.flatMap(({ sessions: those }) => those);
  for (const { id: sessionId, externalId, type } of sessions) {
    const isCeremony = externalId === 'SES-OPENING' || externalId === 'SES-CLOSING';
    if (!isCeremony && type !== 'convoy') continue;
    const audience = [
      { kind: 'delegations' as const, id: null },
      ...(isCeremony ? [{ kind: 'exhibitors' as const, id: null }] : []),
    ];
    await setAudience(tx, edition, as('protocol'), { sessionId, audience });
  }
}

async function tellProfiles(
  { tx, edition, as }: Moment,
  sought: ReadonlyMap<string, readonly Sector[]>,
): Promise<void> {
  const [delegations, exhibitors] = [
    await delegationIds(tx, edition),
    await exhibitorIds(tx, edition),
  ];
  await saveProfiles(tx, edition, as('organiser'), [
    ...[...delegations].map(([externalId, id], place) => ({
      ...{ kind: 'delegation' as const, id, ...invented },
      seeks: [...(sought.get(externalId) ?? [])],
      purposes: place % 2 ? ['buy' as const] : ['evaluate' as const, 'training' as const],
      horizon: place % 3 ? ('one-year' as const) : ('now' as const),
      languages: languagesOf(externalId),
      // The first in protocol order were promised a minimum by the ministry.
      ...(place < 6 && { minimum: 4, minimumFor: 'official' as const }),
      teams: teamsOf(externalId),
    })),
    ...offers.flatMap(([externalId, those, languages]) => {
      const id = exhibitors.get(externalId);
      return id
        ? {
            ...{ kind: 'exhibitor' as const, id, ...invented, languages },
            teams: teamsOf(externalId),
            offers: those,
            purposes: ['buy' as const, 'training' as const, 'joint-production' as const],
          }
        : [];
    }),
  ]);
}

/** Some leave the fair early on the second day, for the range. */
async function tellAbsences({ tx, edition, as }: Moment): Promise<void> {
  const delegations = await delegationIds(tx, edition);
  await saveAbsences(
    tx,
    edition,
    as('protocol'),
    travellers.flatMap(([externalId, from, why]) => {
      const holderId = delegations.get(externalId);
      return holderId
        ? {
            ...{ holderKind: 'delegation' as const, holderId, why },
            startsAt: at(from),
            endsAt: at('12T18:00'),
          }
        : [];
    }),
  );
}

/**
 * On the evening of the first day the organiser has a plan made of what is still wished, and
 * publishes none of it: it is there to be looked at.
 */
async function planTheNextDay({ app, edition, as }: Moment): Promise<void> {
  await orderRun(app.db, edition, as('organiser'), {
    ...{ scope: { kind: 'unplaced' }, frozen: 'all', from: null, profile: 'settings' },
    ...{ rounds: ROUNDS, seconds: 5, seed: 2025 },
  });
  await performNextRun(app);
}

/** The language of the letters a government gets, and French where it is a neighbour's. */
function languagesOf(externalId: string): string[] {
  const country = externalId.split('-')[1];
  const language = governments.find((one) => one.country === country)?.language ?? 'fr';
  return language === 'ar' ? ['ar', 'fr'] : [language];
}

function room(code: string, fr: string, en: string, tr: string, ar: string) {
  return {
    ...{ code, name: { fr, en, tr, ar }, kind: 'room' as const, hallId: 'RDV' },
    ...{ exhibitorId: null, capacity: 1, closed: true, ...invented },
  };
}

const interpreters: [code: string, languages: string[]][] = [
  ['INT-1', ['fr', 'tr']],
  ['INT-2', ['fr', 'tr']],
  ['INT-3', ['fr', 'tr', 'en']],
  ['INT-4', ['ar', 'tr', 'fr']],
  ['INT-5', ['ar', 'fr', 'en']],
];

const duty = [
  ['11T10:00', '11T12:30'],
  ['11T14:00', '11T17:00'],
  ['12T10:00', '12T12:30'],
  ['12T14:00', '12T17:00'],
] as const;

/** Bamako keeps UTC all year. */
function at(dayAndTime: string): Date {
  return new Date(`2025-11-${dayAndTime}:00Z`);
}
