import { saveRoute } from '#modules/convoys/routing/service';
import { saveConvoy } from '#modules/convoys/service';
import { savePlaces, seatConvoy } from '#modules/convoys/seating/service';
import { saveVehicles } from '#modules/convoys/vehicles/service';
import { delegationIds } from '#modules/delegations/service';
import {
  approveSession,
  linkProgramme,
  readRangeSessions,
  savePosts,
  saveRangeSessions,
  saveWishes,
} from '#modules/demonstrations/service';
import { enterAmmunition } from '#modules/exhibits/ammunition/service';
import { readLots, saveLots } from '#modules/exhibits/ammunition/lots/service';
import { moveExhibit } from '#modules/exhibits/custody/service';
import { readExhibits, saveExhibits } from '#modules/exhibits/service';
import { exhibitorIds } from '#modules/exhibitors/service';
import { everybody, listParticipants } from '#modules/participants/service';
import { readProgramme } from '#modules/programme/service';
import { saveChannels, saveWalks, saveWindows } from '#modules/ranges/lists/service';
import { listRanges, readGround, saveFeature, saveRange } from '#modules/ranges/service';
import { tableQuerySchema } from '#platform/table';
import type { Moment, StoryEvent } from '../moment.ts';
import { coaches, points } from './convoys.ts';
import { channels, features, ground, posts, walks } from './ground.ts';
import { shownSessions } from './sessions.ts';

const SURVEYED_AT = new Date('2025-10-20T09:00:00Z');
const SUBMITTED_AT = new Date('2025-11-04T09:00:00Z');
const SAFE_AT = new Date('2025-11-06T09:00:00Z');
const COMMANDED_AT = new Date('2025-11-07T09:00:00Z');
const WISHED_AT = new Date('2025-11-09T09:00:00Z');
const CAME_AT = new Date('2025-11-10T08:00:00Z');
const SEATED_AT = new Date('2025-11-11T16:00:00Z');
/** Of the local time, which is that of Greenwich. */
const days = ['2025-11-13', '2025-11-14'];
const invented = { provenance: 'invented' } as const;

/** The demo days up to the evening before they are planned: everything but the timetable. All invented. */
export const rangeEvents: readonly StoryEvent[] = [
  { at: SURVEYED_AT, happen: survey },
  { at: SUBMITTED_AT, happen: submit },
  { at: SAFE_AT, happen: (moment) => approve(moment, 'safety') },
  { at: COMMANDED_AT, happen: (moment) => approve(moment, 'commander') },
  { at: WISHED_AT, happen: wish },
  { at: CAME_AT, happen: bring },
  { at: SEATED_AT, happen: seat },
];

async function survey({ tx, edition, as }: Moment): Promise<void> {
  const by = as('range');
  const rangeId = await saveRange(tx, edition, by, {
    ...{ ...ground, venueId: 'range', northDegrees: 0, ...invented },
  });
  await saveChannels(tx, edition, by, {
    rangeId,
    channels: channels.map((channel) => ({
      ...channel,
      // Convoys are heard on the road too.
      rangeId: channel.use === 'convoy' ? null : rangeId,
    })),
  });
  const known = (await readGround(tx, edition, rangeId)).channels;
  const ids = new Map<string, string>();
  for (const { channel, capacity, floorM, ceilingM, ...feature } of features)
    ids.set(
      feature.code,
      await saveFeature(tx, edition, by, {
        ...{ ...feature, rangeId, ...invented, capacity: capacity ?? null },
        ...{ floorM: floorM ?? null, ceilingM: ceilingM ?? null },
        channelId: known.find(({ code }) => code === channel)?.id ?? null,
      }),
    );
  await saveWalks(tx, edition, by, {
    rangeId,
    walks: walks.map(([from, to, minutes]) => ({
      ...{ fromId: ids.get(from) ?? '', toId: ids.get(to) ?? '', minutes },
    })),
  });
  await saveWindows(tx, edition, by, {
    rangeId,
    windows: days.flatMap((day) => [
      window(day, '08:30', '16:30', null),
      window(day, '12:20', '12:50', 'prayer'),
    ]),
  });
  await savePosts(
    tx,
    edition,
    by,
    posts.map((post) => ({ ...post, rangeId, participantId: null, shifts: [], ...invented })),
  );
}

async function submit({ tx, edition, as }: Moment): Promise<void> {
  const by = as('organiser');
  const exhibitors = await exhibitorIds(tx, edition);
  const ownerOf = ({ exhibitor }: (typeof shownSessions)[number]) =>
    exhibitors.get(exhibitor ?? '') ?? null;
  await saveExhibits(
    tx,
    edition,
    by,
    shownSessions.flatMap(({ exhibit, code, ...session }) => {
      const exhibitorId = ownerOf({ exhibit, code, ...session });
      return exhibit && exhibitorId
        ? {
            ...{ ...exhibit, exhibitorId, externalId: `EXH-${code}`, ...invented },
            ...{ serial: `DEMO-${code}-001`, status: 'live', endUse: 'both', store: 'DEP' },
            ...{ importPermit: `AI/2025/${code}`, temporaryAdmission: `AT/2025/${code}` },
          }
        : [];
    }),
  );
  await saveLots(
    tx,
    edition,
    by,
    shownSessions.flatMap((session) =>
      session.ammunition
        ? {
            ...{ code: `LOT-${session.code}`, nature: session.ammunition[0], ...invented },
            exhibitorId: ownerOf(session),
          }
        : [],
    ),
  );
  await saveSessions({ tx, edition }, by, exhibitors);
}

async function saveSessions(
  { tx, edition }: Pick<Moment, 'tx' | 'edition'>,
  by: ReturnType<Moment['as']>,
  exhibitors: ReadonlyMap<string, string>,
): Promise<void> {
  const [range] = await listRanges(tx, edition);
  if (!range) throw new Error('the demo has no range');
  const drawn = (await readGround(tx, edition, range.id)).features;
  const idOf = (code: string) => drawn.find((feature) => feature.code === code)?.id ?? null;
  const exhibits = await readExhibits(tx, edition);
  const lots = await readLots(tx, edition);
  const saved = await saveRangeSessions(
    tx,
    edition,
    by,
    shownSessions.map((session) => {
      const [setUpMinutes, runMinutes, clearMinutes] = session.minutes;
      const { code, title, kind, actor, loudness, fuelLitres = 0, ammunition } = session;
      const lot = lots.find((one) => one.code === `LOT-${code}`);
      return {
        ...{ code, title, kind, actor, loudness, fuelLitres, rangeId: range.id, ...invented },
        ...{ setUpMinutes, runMinutes, clearMinutes, submit: true },
        exhibitorId: exhibitors.get(session.exhibitor ?? '') ?? null,
        laneId: idOf(session.lane),
        standId: idOf(session.stand),
        airBlockId: idOf(session.air ?? ''),
        dangerAreaIds: session.danger.flatMap((area) => idOf(area) ?? []),
        exhibitIds: exhibits
          .filter(({ externalId }) => externalId === `EXH-${code}`)
          .map(({ id }) => id),
        ammunition: lot && ammunition ? [{ lotId: lot.id, rounds: ammunition[1] }] : [],
        weather: {
          ...{ windMps: kind === 'fly' ? 10 : null, visibilityM: kind === 'drive' ? null : 1_500 },
          ...{ ceilingM: kind === 'fly' ? 300 : null, dry: false, daylight: true },
        },
      };
    }),
  );
  const [refused] = saved.refused;
  if (refused) throw new Error(`the demo was refused ${refused.code}: ${refused.refusal}`);
  await link({ tx, edition });
}

/** The programme announced some of them before anybody drew up a timetable. */
async function link({ tx, edition }: Pick<Moment, 'tx' | 'edition'>): Promise<void> {
  const programme = (await readProgramme(tx, edition)).days.flatMap(({ sessions }) => sessions);
  const rows = new Map(programme.map(({ externalId, id }) => [externalId, id]));
  const names = new Map(shownSessions.map(({ code, programme: name }) => [code, name]));
  await linkProgramme(
    tx,
    edition,
    (await readRangeSessions(tx, edition)).flatMap(({ id, code }) => {
      const sessionId = rows.get(names.get(code) ?? '');
      return sessionId ? [{ id, sessionId }] : [];
    }),
  );
}

async function approve(moment: Moment, as: 'safety' | 'commander'): Promise<void> {
  const { tx, edition } = moment;
  const by = moment.as(as === 'safety' ? 'range' : 'commission');
  for (const { id } of await readRangeSessions(tx, edition, { states: ['submitted'] }))
    await approveSession(tx, edition, by, { id }, as);
}

/** Every delegation asks for six of them, in an order of its own. */
async function wish({ tx, edition, as }: Moment): Promise<void> {
  const ids = (await readRangeSessions(tx, edition)).map(({ id }) => id);
  let turn = 0;
  for (const delegationId of (await delegationIds(tx, edition)).values()) {
    const start = turn;
    const wanted = Array.from({ length: 6 }, (_, place) => ids[(start + place * 7) % ids.length]);
    await saveWishes(tx, edition, as('protocol'), {
      ...{ delegationId, onBehalf: true },
      rangeSessionIds: wanted.flatMap((id) => id ?? []),
    });
    turn += 3;
  }
}

/** Everything is in the store of the range by the eve, signed for by those who show it. */
async function bring({ tx, edition, as, accounts }: Moment): Promise<void> {
  const takers = await takersByExhibitor({ tx, edition });
  for (const { id: exhibitId, exhibitorId } of await readExhibits(tx, edition))
    await moveExhibit(tx, edition, as('range'), {
      ...{ exhibitId, place: 'store', placeId: null, dueBackAt: null },
      ...{ movedAt: CAME_AT, takenBy: takers.get(exhibitorId) ?? null },
    });
  const lots = await readLots(tx, edition);
  for (const { code, ammunition } of shownSessions) {
    const lot = lots.find((one) => one.code === `LOT-${code}`);
    if (lot && ammunition)
      await enterAmmunition(tx, edition, as('range'), {
        ...{ lotId: lot.id, rangeSessionId: null, kind: 'received', takesBack: null },
        // A tenth more than is to be fired.
        rounds: Math.ceil(ammunition[1] * 1.1),
        signedBy: `account:${accounts.range}`,
        countersignedBy: `account:${accounts.commission}`,
      });
  }
}

/** Somebody of the staff of each exhibitor. */
async function takersByExhibitor({ tx, edition }: Pick<Moment, 'tx' | 'edition'>) {
  const query = tableQuerySchema.parse({ pageSize: 5_000 });
  const { rows } = await listParticipants(tx, edition, everybody, query);
  return new Map(
    rows.flatMap(({ id, exhibitorId }) => (exhibitorId ? [[exhibitorId, id] as const] : [])),
  );
}

/** A convoy a day: coaches for delegations, escorted, there and back. */
async function seat({ tx, edition, as }: Moment): Promise<void> {
  const by = as('protocol');
  const [range] = await listRanges(tx, edition);
  const routeId = await saveRoute(tx, edition, by, {
    ...{ name: points.name, points: points.list, km: 74.5 },
  });
  const programme = (await readProgramme(tx, edition)).days.flatMap(({ sessions }) => sessions);
  const rowOf = (name: string) =>
    programme.find(({ externalId }) => externalId === name)?.id ?? null;
  for (const [place, day] of days.entries()) {
    const at = (time: string) => new Date(`${day}T${time}:00Z`);
    const code = `C${place + 1}`;
    const convoyId = await saveConvoy(tx, edition, by, {
      ...{ code, externalId: code, routeId, rangeId: range?.id ?? null, ...invented },
      ...{ meetingPoint: points.meeting, escort: points.escort, channelId: null },
      ...{ meetAt: at('06:15'), departsAt: at('07:00'), arrivesAt: at('08:45') },
      ...{ returnsAt: at('15:30'), homeAt: at('17:15'), lateMinutes: 15, lateRule: 'own-escort' },
      sessionOutId: rowOf(`SES-CONVOY-${place + 3}-OUT`),
      sessionBackId: rowOf(`SES-CONVOY-${place + 3}-BACK`),
    });
    await saveVehicles(tx, edition, by, { convoyId, vehicles: coaches(code) });
    const ids = [...(await delegationIds(tx, edition)).values()];
    await savePlaces(tx, edition, by, {
      convoyId,
      places: ids.map((id) => ({ kind: 'delegation', id, places: null })),
    });
    await seatConvoy(tx, edition, by, convoyId);
  }
}

function window(day: string, from: string, until: string, why: 'prayer' | null) {
  return {
    ...{ featureId: null, opens: why === null, why },
    ...{ startsAt: new Date(`${day}T${from}:00Z`), endsAt: new Date(`${day}T${until}:00Z`) },
  };
}
